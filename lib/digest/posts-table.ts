/** `posts.csv` in the export of a newsletter's host: what the exported posts themselves lack, their titles and days. */

export interface KnownOfPost {
  readonly title?: string;
  /** A machine-readable time. */
  readonly published?: string;
}

/** Whether a file is named as the table is. */
export function isPostsTableName(path: string): boolean {
  return /(?:^|[/\\])posts\.csv$/i.test(path);
}

/** By the posts' file names without folder and ending; undefined where the text is no such table. Linear in the text. */
export function readPostsTable(text: string): ReadonlyMap<string, KnownOfPost> | undefined {
  const [head, ...rows] = readCsv(text);
  const columns = ['post_id', 'post_date', 'title'].map((name) => head?.indexOf(name) ?? -1);
  const [id = -1, date = -1, title = -1] = columns;
  if (id === -1 || date === -1) return undefined;
  return new Map(
    rows.flatMap((row): [string, KnownOfPost][] => {
      const name = row[id]?.trim() ?? '';
      return name === ''
        ? []
        : [[name, { ...filled('title', row[title]), ...filled('published', row[date]) }]];
    }),
  );
}

function filled(key: keyof KnownOfPost, value: string | undefined): KnownOfPost {
  const text = value?.trim() ?? '';
  return text === '' ? {} : { [key]: text };
}

/** RFC 4180: a field in quotes may hold commas, line ends, and quotes written twice. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)|"+|[^",\r\n]+/g;
  for (const match of text.replace(/^\uFEFF/, '').matchAll(field)) {
    const [, quoted, bare, end] = match;
    // What follows a closing quote out of turn belongs to no field.
    if (end === undefined) continue;
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
