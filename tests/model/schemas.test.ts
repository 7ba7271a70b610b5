// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { bundleSchema, dateSchema, digestSchema, entrySchema } from '../../lib/model/schemas';
import { makeDigest, makeEntry } from '../library/entries';

const entry = makeEntry('Paper', {
  links: ['arxiv:2409.08642'],
  address: 'https://arxiv.org/abs/2409.08642',
});

test('what is whole comes through as it is', () => {
  const bundle = { fingerprint: 'a', digests: [makeDigest([entry])] };
  expect(bundleSchema.parse(bundle)).toEqual(bundle);
});

describe('an entry is refused', () => {
  test.each<[string, object]>([
    ['without a title', { title: '' }],
    ['with a title that is no text', { title: 1 }],
    ['without its tags', { tags: undefined }],
    ['with a text where texts should be', { commentary: '논평' }],
    ['with something in a text’s place', { authors: [null] }],
    ['with a link that is no key', { links: ['https://arxiv.org/abs/2409.08642'] }],
    ['with a key of no known kind', { mentions: ['isbn:1'] }],
    ['with an address that runs', { address: 'javascript:alert(1)' }],
    ['with an address that holds its page', { address: 'data:text/html,https://a.b' }],
    ['with an address of the browser’s', { address: 'chrome://settings' }],
    ['with an address that only begins with a space', { address: ' https://a.b' }],
  ])('%s', (_, parts) => {
    expect(entrySchema.safeParse({ ...entry, ...parts }).success).toBe(false);
  });
});

test.each([null, [], 'entry', 1, {}])('%j is no entry, no digest and no bundle', (value) => {
  for (const schema of [entrySchema, digestSchema, bundleSchema])
    expect(schema.safeParse(value).success).toBe(false);
});

test.each(['2024-9-18', '2024-09-18T00:00:00Z', '18 Sep 2024', '2024-09-18\n', ''])(
  '%j is no date',
  (text) => {
    expect(dateSchema.safeParse(text).success).toBe(false);
  },
);

test('a digest needs a source', () => {
  expect(digestSchema.safeParse(makeDigest([], { source: '' })).success).toBe(false);
});
