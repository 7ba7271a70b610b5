import { expect, test } from 'vitest';
import { optionalSites } from '../../lib/sites/optional-sites';
import { siteOf, sites } from '../../lib/sites/registry';

const matches = optionalSites.flatMap((site) => site.matches);

test('each is asked for once, by a name of its own', () => {
  for (const all of [optionalSites.map(({ id }) => id), optionalSites.map(({ name }) => name), matches]) {
    expect(new Set(all).size).toBe(all.length);
  }
});

test.each(matches)('%s is one host, whole', (match) => {
  expect(match).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]+\/\*$/);
});

test('Google Scholar’s are those of the whole world and of Korea among others', () => {
  expect(matches).toEqual(
    expect.arrayContaining(['https://scholar.google.com/*', 'https://scholar.google.co.kr/*']),
  );
});

const ownSites = optionalSites.filter(({ id }) => sites.some(({ name }) => name === id));

test('six of them have a file of their own', () => {
  expect(ownSites.map(({ id }) => id)).toEqual([
    'alphaxiv',
    'hugging-face',
    'semantic-scholar',
    'openreview',
    'google-scholar',
    'papers-cool',
  ]);
});

test.each(ownSites.flatMap((site) => site.matches.map((match) => [match, site.id] as const)))(
  'papers at %s are read by %s',
  (match, id) => {
    expect(siteOf(new URL(match.replace('*', 'papers')))?.name).toBe(id);
  },
);
