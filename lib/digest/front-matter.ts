/**
 * The `---` block with which notes of Obsidian and its kin may begin. Only what an entry has is read from it, and of YAML only
 * what such notes are made of: `key: value`, `key: [a, b]`, and lists of `- value`.
 * https://help.obsidian.md/properties
 */
import type { Line } from './decode';

export interface FrontMatter {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** One address each. */
  readonly addresses: readonly Line[];
  readonly date: string | undefined;
  /** How many lines it takes, 0 where there is none. */
  readonly length: number;
}

const NONE: FrontMatter = {
  title: undefined,
  authors: [],
  tags: [],
  addresses: [],
  date: undefined,
  length: 0,
};
const LONGEST = 200;
const ADDRESS_KEYS = ['url', 'link', 'links', 'source', 'arxiv', 'paper'];

export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  if (lines[0]?.text !== '---') return NONE;
  const end = lines.slice(1, LONGEST).findIndex(({ text }) => text === '---') + 1;
  if (end === 0) return NONE;
  const inside = lines.slice(1, end);
  const isShaped = inside.every(({ text }) => text === '' || /^(?:[\w ]{1,40}:(?:\s|$)|- |#)/.test(text));
  if (!isShaped) return NONE;
  const values = new Map<string, Line[]>();
  let key = '';
  for (const line of inside) {
    const match = /^([\w ]{1,40}):(?:\s+(.*))?$/.exec(line.text);
    if (match?.[1] !== undefined) key = match[1].trim().toLowerCase();
    const value = match === null ? line.text.replace(/^-\s+/, '') : (match[2] ?? '');
    const list = splitValue(value).map((text) => ({ ...line, text }));
    values.set(key, [...(values.get(key) ?? []), ...list]);
  }
  const texts = (name: string) => (values.get(name) ?? []).map(({ text }) => text);
  return {
    title: texts('title')[0],
    authors: [...texts('authors'), ...texts('author')],
    tags: [...texts('tags'), ...texts('tag')].map((tag) => tag.replace(/^#/, '')),
    addresses: ADDRESS_KEYS.flatMap((name) => values.get(name) ?? []).filter(({ text }) =>
      /^https?:\/\//i.test(text),
    ),
    date: texts('date')[0],
    length: end + 1,
  };
}

/** A value, or those of a list in square brackets, where commas may stand in quotation marks. */
function splitValue(value: string): string[] {
  const inner = /^\[(.*)\]$/.exec(value)?.[1];
  const parts = inner === undefined ? [value] : (inner.match(/\s*(?:"[^"]*"|'[^']*'|[^,]+)/g) ?? []);
  return parts.map((one) => one.trim().replace(/^(["'])(.*)\1$/, '$2')).filter((one) => one !== '');
}
