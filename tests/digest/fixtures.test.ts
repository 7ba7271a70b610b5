import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestFormats } from '../../lib/digest/registry';
import { DIGEST_FIXTURES, readFixture } from './fixtures';

describe.each(readdirSync(DIGEST_FIXTURES))('%s', (format) => {
  test('is a registered format', () => {
    expect(digestFormats.map(({ name }) => name)).toContain(format);
  });

  test.each(readdirSync(path.join(DIGEST_FIXTURES, format)))('reads %s as expected', (name) => {
    const folder = path.join(DIGEST_FIXTURES, format, name);
    const expected: unknown = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
    expect(JSON.parse(JSON.stringify(readFixture(folder)))).toEqual(expected);
  });
});

test.each(digestFormats.map(({ name }) => name))('%s has fixtures', (name) => {
  expect(existsSync(path.join(DIGEST_FIXTURES, name))).toBe(true);
});
