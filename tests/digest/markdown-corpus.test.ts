/**
 * Every note of a repository of real notes, where YEOBAEK_CORPUS names its zip; the notes are no part of this project. What
 * is expected is counted here from the zip's own bytes with other tools than the code's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDigestFiles } from '../../lib/digest/read-files';
import { TODAY } from './fixtures';

const CORPUS = process.env.YEOBAEK_CORPUS ?? '';
if (CORPUS === '') process.stdout.write('YEOBAEK_CORPUS is not set: the test over real notes did not run.\n');
else if (!existsSync(CORPUS)) throw new Error(`YEOBAEK_CORPUS is ${CORPUS}, where no file is.`);

function notesOf(zip: Uint8Array): { name: string; text: string }[] {
  return Object.entries(unzipSync(zip))
    .map(([path, bytes]) => ({
      name: path.slice(path.indexOf('/') + 1),
      text: new TextDecoder().decode(bytes),
    }))
    .filter(({ name }) => name.startsWith('papers/') && name.endsWith('.md'));
}

function readCorpus() {
  const zip = readFileSync(CORPUS);
  const results = readDigestFiles([{ name: 'corpus.zip', bytes: zip }], TODAY);
  return { notes: notesOf(zip), results, byName: new Map(results.map((result) => [result.file, result])) };
}

const plain = (text: string) => text.normalize('NFC').replace(/[\s​﻿]+/g, ' ').trim();

const suite = CORPUS === '' ? [] : [['the real notes', readCorpus()] as const];

describe.for(suite)('%s', ([, { notes, results, byName }]) => {
  test('give one entry each, of the day in their names; those without a day are told', () => {
    expect(notes.length).toBeGreaterThan(1_000);
    for (const { name } of notes) {
      const { digests = [], problems = [] } = byName.get(name) ?? {};
      const day = /\/(\d\d)(\d\d)(\d\d)(?:\s[^/]*)?\.md$/.exec(name);
      const date = day === null ? undefined : `20${day[1]}-${day[2]}-${day[3]}`;
      expect(
        digests.map((digest) => [digest.date, digest.entries.length]),
        name,
      ).toEqual(date === undefined ? [] : [[date, 1]]);
      if (date === undefined)
        expect(problems, name).toMatchObject([{ code: 'noteWithoutDate', severity: 'error' }]);
      else
        expect(
          problems.filter(({ severity }) => severity === 'error'),
          name,
        ).toEqual([]);
    }
  });

  test('leave out what is no note, with a reason, and nothing else', () => {
    const others = results.filter(({ file }) => !notes.some(({ name }) => name === file));
    expect(others.map(({ file }) => file)).toEqual(['corpus.zip']);
    expect(others[0]?.problems.every(({ code }) => code === 'skippedAbout')).toBe(true);
    expect(others[0]?.source).toBeTruthy();
  });

  test('are about the paper of their first line', () => {
    for (const { name, text } of notes) {
      const id = /^﻿?https:\/\/arxiv\.org\/abs\/(\d{4}\.\d{4,5})\s*$/.exec(text.split('\n')[0] ?? '')?.[1];
      const entry = byName.get(name)?.digests[0]?.entries[0];
      if (id !== undefined) expect(entry?.links[0], name).toBe(`arxiv:${id}`);
    }
  });

  test('have the title and the authors of their third line', () => {
    let seen = 0;
    for (const { name, text } of notes) {
      const [first = '', second = '', third = ''] = text.split(/\r?\n/);
      const match = /^([^()가-힣]+) \(([^()]+)\)\s*$/.exec(third);
      if (!first.startsWith('https://arxiv.org/') || second.trim() !== '' || match === null) continue;
      const entry = byName.get(name)?.digests[0]?.entries[0];
      const names = plain(match[2] ?? '').split(',');
      expect(entry?.title, name).toBe(plain(match[1] ?? ''));
      expect(entry?.authors, name).toEqual(names.map((one) => one.trim().replace(/^and /, '')));
      seen += 1;
    }
    expect(seen).toBeGreaterThan(900);
  });

  test('have the tags of their last line', () => {
    for (const { name, text } of notes) {
      const last = text.trim().split('\n').at(-1)?.trim() ?? '';
      const entry = byName.get(name)?.digests[0]?.entries[0];
      if (entry === undefined || !/^(?:#[^\s#]+\s*)+$/.test(last)) continue;
      expect(entry.tags, name).toEqual([...new Set(last.split(/\s*#/).slice(1))]);
    }
  });

  test('lose no line of Korean', () => {
    for (const { name, text } of notes) {
      const entry = byName.get(name)?.digests[0]?.entries[0];
      if (entry === undefined) continue;
      const tags = entry.tags.map((tag) => `#${tag}`).join(' ');
      const { title, abstract, commentary, translation } = entry;
      const kept = plain([title, ...commentary, ...translation, ...abstract, tags].join('\n'));
      const lost = text
        .split('\n')
        .map((line) => plain(line).replace(/^(?:https?:\/\/\S+|#) (?:\d{6} )?/, ''))
        .filter(
          (line) =>
            /[가-힣]/.test(line) && !kept.includes(line) && !kept.includes(line.replace(/(?: #\S+)+$/, '')),
        );
      expect(lost, name).toEqual([]);
    }
  });
});

// A file without any test fails.
if (suite.length === 0) {
  test('without the real notes, nothing is held against them', () => expect(CORPUS).toBe(''));
}
