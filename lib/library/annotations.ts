/** What the library has for a page: the way from its keys to entries, in one read-only transaction. */
import { type Annotations, contradict, type ShownEntry } from '../model/annotation';
import type { Entry } from '../model/digest';
import type { PaperKey } from '../model/paper-key';
import { titleKey } from '../papers/normalise-title';
import { paragraphsNaming } from '../papers/paragraphs-naming';
import type { LibraryDatabase } from './database';
import type { HeadRow, KeyRelation, KeyRow } from './rows';
import { type Reading, readEntry, readHead, type VisibleEntry } from './visible';

type Lookup = Reading<'head' | 'keys' | 'entries' | 'bin'>;

const ABOUT: readonly KeyRelation[] = ['link', 'learned', 'title'];

interface Match {
  readonly visible: VisibleEntry;
  readonly relation: KeyRelation;
}

/**
 * Annotations for pages, each given by its keys. All pages are answered from one state of the library.
 * The work grows with the keys asked and the entries found, not with the library.
 */
export async function findAnnotations(
  database: LibraryDatabase,
  pages: readonly (readonly PaperKey[])[],
): Promise<Annotations[]> {
  const lookup = database.transaction(['head', 'keys', 'entries', 'bin']);
  const head = await readHead(lookup);
  return await Promise.all(pages.map((keys) => findForPage(lookup, head, keys)));
}

async function findForPage(lookup: Lookup, head: HeadRow, keys: readonly PaperKey[]): Promise<Annotations> {
  const matches = await findAll(lookup, head, keys);
  const named = matches.filter(({ relation }) => ABOUT.includes(relation));
  // An entry without a link is about what another of the same title has a link to.
  const titles = named.flatMap(({ visible }) => titleKey(visible.row.entry.title) ?? []);
  const namesakes = await findAll(
    lookup,
    head,
    titles.filter((title) => !keys.includes(title)),
  );
  const linkless = namesakes.filter(({ visible }) => visible.row.entry.links.length === 0);
  const about = [...named, ...linkless].filter(
    ({ relation, visible }) => relation !== 'title' || !contradict(visible.row.entry.links, keys),
  );
  const aboutIds = new Set(about.map(({ visible }) => visible.row.id));
  const mentioning = matches.filter(
    ({ relation, visible }) => relation === 'mention' && !aboutIds.has(visible.row.id),
  );
  const shown = showEntries(about);
  return {
    about: shown,
    mentionedBy: showEntries(mentioning).map((mentioned) => ({
      ...mentioned,
      paragraphs: paragraphsNaming(mentioned.entry.commentary, keys),
    })),
    titles: await findTitles(
      lookup,
      head,
      shown.flatMap(({ entry }) => entry.mentions),
    ),
  };
}

async function findAll(lookup: Lookup, head: HeadRow, keys: readonly PaperKey[]): Promise<Match[]> {
  const found = await Promise.all([...new Set(keys)].map((key) => findMatches(lookup, head, key)));
  return found.flat();
}

async function findMatches(lookup: Lookup, head: HeadRow, key: PaperKey): Promise<Match[]> {
  const rows = await lookup.objectStore('keys').getAll(IDBKeyRange.bound([key], [key, []]));
  const matches = await Promise.all(rows.map((row) => checkMatch(lookup, head, row)));
  return matches.filter((match) => match !== undefined);
}

/** A key counts while it belongs to the visible version of an entry that is not in the recycle bin. */
async function checkMatch(lookup: Lookup, head: HeadRow, row: KeyRow): Promise<Match | undefined> {
  const visible = await readEntry(lookup, head, row.id);
  if (visible === undefined || visible.row.seq !== row.seq || visible.removedAt !== undefined)
    return undefined;
  return { visible, relation: row.relation };
}

/** Each entry once, newest first; the same words under several sources once, naming all. */
function showEntries(matches: readonly Match[]): ShownEntry[] {
  const rows = new Map(matches.map(({ visible: { row } }) => [row.id, row]));
  const newestFirst = [...rows.values()].sort((row, other) =>
    row.date === other.date ? row.id - other.id : row.date < other.date ? 1 : -1,
  );
  const shown: ShownEntry[] = [];
  for (const { id, date, source, entry } of newestFirst) {
    const twin = shown.findIndex((other) => isTwin(other, source, entry));
    const found = shown[twin];
    if (found === undefined) shown.push({ id, date, sources: [source], entry });
    else shown[twin] = { ...found, sources: [...found.sources, source] };
  }
  return shown;
}

function isTwin(other: ShownEntry, source: string, entry: Entry): boolean {
  if (other.sources.includes(source) || entry.commentary.length === 0) return false;
  return other.entry.commentary.join('\n') === entry.commentary.join('\n');
}

async function findTitles(
  lookup: Lookup,
  head: HeadRow,
  mentions: readonly PaperKey[],
): Promise<Annotations['titles']> {
  const titles: Partial<Record<PaperKey, string>> = {};
  await Promise.all(
    mentions.map(async (key) => {
      const matches = await findMatches(lookup, head, key);
      const match = matches.find(({ relation }) => relation === 'link' || relation === 'learned');
      if (match !== undefined) titles[key] = match.visible.row.entry.title;
    }),
  );
  return titles;
}
