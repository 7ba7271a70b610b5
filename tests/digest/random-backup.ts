/** Random digests as a backup holds them, of any text at all. */
import fc from 'fast-check';
import type { BackupDigest, BackupEntry } from '../../lib/digest/backup-layout';
import type { PaperKey } from '../../lib/model/paper-key';
import { TODAY } from './fixtures';

/** Any signs at all: separators, controls, half a surrogate pair, what editors take away. */
const text = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '\u2028',
      '\uD800',
      '\uFEFF',
      '\u0000',
      '\u007F',
      '\uFFFD',
      '\n',
      '\r',
      '가'.normalize('NFD'),
      '\u200B',
      '"',
      '\\',
    ),
  ),
  maxLength: 20,
});
const texts = fc.array(text, { maxLength: 3 });
const key = fc.constantFrom<PaperKey>(
  'arxiv:2409.00001',
  'doi:10.1000/1',
  'url:example.com/a',
  'title:a title',
);
const keys = fc.array(key, { maxLength: 3 });
const learned = fc.uniqueArray(
  fc.record(
    {
      key: fc.constantFrom<PaperKey>('arxiv:2409.00001', 'doi:10.1000/1', 'url:example.com/a'),
      by: fc.constantFrom('title', 'hand'),
      at: fc.nat(),
      refused: fc.constant(true),
    },
    { requiredKeys: ['key', 'by', 'at'] },
  ),
  { selector: ({ key: learnedKey }) => learnedKey, minLength: 1, maxLength: 2 },
);
const REQUIRED = [
  ...(['title', 'authors', 'abstract', 'commentary', 'translation', 'tags'] as const),
  ...(['links', 'resources', 'mentions'] as const),
];
const entry: fc.Arbitrary<BackupEntry> = fc.record(
  {
    title: text.filter((title) => title !== ''),
    ...{ authors: texts, abstract: texts, commentary: texts, translation: texts, tags: texts },
    ...{ links: keys, resources: keys, mentions: keys },
    address: fc.webUrl(),
    removedAt: fc.integer({ min: 0, max: 2_000_000_000_000 }),
    learned,
  },
  { requiredKeys: REQUIRED },
);

export const randomBackupDigest: fc.Arbitrary<BackupDigest> = fc.record({
  source: text.filter((source) => source !== ''),
  date: fc
    .date({ min: new Date('1991-08-01'), max: new Date(TODAY), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  title: text,
  entries: fc.array(entry, { maxLength: 5 }),
});
