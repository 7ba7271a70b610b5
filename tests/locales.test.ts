// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { PROBLEM_SEVERITY, type Problem } from '../lib/digest/problem';
import type { LibraryFailure } from '../lib/library/library-error';
import { LOCALES, placeholdersOf } from './locales/messages';
import { callsOf, textsInCode } from './locales/uses';

// The compiler reads the whole project.
vi.setConfig({ testTimeout: 60_000 });

const { en, ko } = LOCALES;
const keys = [...en.keys()];

describe('both languages', () => {
  test('have the same messages', () => {
    expect([...ko.keys()]).toEqual(keys);
  });

  test.each(keys)('%s has the same placeholders in every form, counted from $1', (key) => {
    const forms = [en.get(key), ko.get(key)].flatMap((found) => Object.values(found ?? {}));
    const [first = [], ...others] = forms.map(placeholdersOf);
    expect(first).toEqual(first.map((_, index) => `$${index + 1}`));
    for (const other of others) expect(other).toEqual(first);
  });

  test('have every plural in the forms of their own: English two, Korean one', () => {
    const plurals = keys.filter((key) => !('' in (en.get(key) ?? {})));
    expect(plurals.length).toBeGreaterThan(0);
    for (const key of plurals) {
      expect(Object.keys(en.get(key) ?? {}), key).toEqual(['1', 'n']);
      expect(Object.keys(ko.get(key) ?? {}), key).toEqual(['n']);
    }
    expect(keys.filter((key) => '' in (en.get(key) ?? {}) !== '' in (ko.get(key) ?? {}))).toEqual([]);
  });

  test.each(['en', 'ko'] as const)('%s: no message is empty, or would be taken apart', (locale) => {
    for (const [key, forms] of LOCALES[locale]) {
      for (const text of Object.values(forms)) {
        expect(text.trim(), key).toBe(text);
        expect(text, key).not.toBe('');
        // The build joins plural forms with this, and a browser knows no other use of a dollar sign.
        expect(text, key).not.toMatch(/ \| |\$(?!\d)/);
      }
    }
  });

  test('name their own language', () => {
    expect([en.get('extension.language'), ko.get('extension.language')]).toEqual([
      { '': 'en' },
      { '': 'ko' },
    ]);
  });
});

describe('the code and its messages', () => {
  test('every message is used', () => {
    const used = textsInCode();
    const inManifest = (key: string) => used.has(`__MSG_${key.replaceAll('.', '_')}__`);
    expect(keys.filter((key) => !used.has(key) && !inManifest(key))).toEqual([]);
  });

  test('every message that is used exists', () => {
    const calls = ['words', 'message'].flatMap((name) => callsOf(name, 'lib/platform/words.ts', 0));
    expect(calls.length).toBeGreaterThan(50);
    for (const { place, texts } of calls) {
      expect(texts.length, place).toBeGreaterThan(0);
      for (const text of texts) expect(keys, place).toContain(text);
    }
  });

  test('every problem of a file has words, and no words are without a problem', () => {
    const described = keys
      .filter((key) => key.startsWith('problem.'))
      .map((key) => key.replace('problem.', ''));
    expect(described.sort()).toEqual(Object.keys(PROBLEM_SEVERITY).sort());
  });

  test('every failure of the library has words', () => {
    const failures: Readonly<Record<LibraryFailure, true>> = {
      blocked: true,
      newer: true,
      broken: true,
      full: true,
      stale: true,
      cancelled: true,
      stopped: true,
      stalled: true,
    };
    for (const failure of Object.keys(failures)) expect(keys).toContain(`library.${failure}`);
  });

  test('a problem is told with as many details as its message has placeholders', () => {
    const calls = callsOf('problem', 'lib/digest/problem.ts', 2).filter((call) => call.isWrittenOut);
    expect(calls.length).toBeGreaterThan(10);
    for (const { place, texts, following } of calls) {
      for (const code of texts) {
        if (following !== undefined)
          expect(following, `${code} at ${place}`).toBe(placeholdersOfProblem(code));
      }
    }
  });

  test('and so is every problem of the fixtures, where the code is passed on', () => {
    const problems = readdirSync('tests/fixtures/digests', { recursive: true, encoding: 'utf8' })
      .filter((name) => path.basename(name) === 'expected.json')
      .flatMap((name) => problemsIn(path.join('tests/fixtures/digests', name)));
    expect(problems.length).toBeGreaterThan(10);
    for (const { code, details } of problems) {
      expect(details.length, code).toBe(placeholdersOfProblem(code));
    }
  });

  test('every problem that has words can be met', () => {
    const named = textsInCode();
    expect(Object.keys(PROBLEM_SEVERITY).filter((code) => !named.has(code))).toEqual([]);
  });
});

function placeholdersOfProblem(code: string): number {
  return placeholdersOf(en.get(`problem.${code}`)?.[''] ?? '').length;
}

function problemsIn(file: string): readonly Problem[] {
  const { problems = [] }: { problems?: readonly Problem[] } = JSON.parse(readFileSync(file, 'utf8'));
  return problems;
}

describe('Korean', () => {
  /** Particles that have another form after a vowel than after a consonant. */
  const BY_LAST_LETTER = /\$\d[’”)\]]?(?:을|를|이|가|은|는|와|과|으로|로|이나|나|이라|라)(?![가-힣])/;

  test.each([...ko])('%s has no particle that would have to know how a placeholder ends', (_, forms) => {
    for (const text of Object.values(forms)) expect(text).not.toMatch(BY_LAST_LETTER);
  });

  test('a particle after a placeholder is seen', () => {
    expect('‘$1’을 지웁니다').toMatch(BY_LAST_LETTER);
    expect('$1개를 지웁니다').not.toMatch(BY_LAST_LETTER);
  });
});
