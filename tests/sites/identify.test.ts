import { expect, test } from 'vitest';
import { identifyPage } from '../../lib/sites/identify';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { pageAt } from './documents';

test('a page is known by its keys and titles, and by the version that it shows', () => {
  const page = { url: new URL(ADDRESSES.cplFirstVersion), document: pageAt(ADDRESSES.cplFirstVersion) };
  expect(identifyPage(page)).toEqual({
    keys: ['arxiv:2409.08642'],
    titles: ['CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks'],
    version: 1,
  });
});

test('a page that shows no version says nothing of one', () => {
  const address = 'https://blog.example/post';
  document.body.innerHTML = '<h1>Post</h1>';
  expect(identifyPage({ url: new URL(address), document })).toEqual({
    keys: ['url:blog.example/post'],
    titles: ['Post'],
  });
});

test('a page of no site is known by nothing', () => {
  expect(identifyPage({ url: new URL('about:blank'), document })).toEqual({ keys: [], titles: [] });
});
