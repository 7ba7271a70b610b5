/** Random digests, and the HTML shapes in which authors publish them. */
import fc from 'fast-check';
import { capital, hangul, phrase, word } from './random-words';

/** Signs that markup must escape. */
const sign = fc.constantFrom('a < b', 'R&D', '"x"', "it's", '<b>', '&amp;', '1 > 0');
const sentence = phrase(word, 6).map((text) => `${text}.`);

export const randomEntry = fc.record({
  title: fc.tuple(capital, phrase(word, 1)).map(([first, rest]) => `${first}: ${rest}`),
  link: fc
    .integer({ min: 1, max: 99_999 })
    .map((number) => `https://arxiv.org/abs/2410.${String(number).padStart(5, '0')}`),
  authors: fc.array(
    fc.tuple(capital, capital).map((names) => names.join(' ')),
    { minLength: 1, maxLength: 12 },
  ),
  abstract: fc.array(sentence, { maxLength: 3 }),
  commentary: fc.array(
    fc.tuple(phrase(hangul, 3), sign).map(([text, odd]) => `${odd} ${text}다.`),
    { minLength: 1, maxLength: 3 },
  ),
  translation: fc.array(sentence, { maxLength: 2 }),
  tags: fc.uniqueArray(word, { maxLength: 4 }),
});
export type RandomEntry = typeof randomEntry extends fc.Arbitrary<infer Value> ? Value : never;

export function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const e = escapeMarkup;
const authorsOf = ({ authors }: RandomEntry) => `(${authors.join(', ')})`;
const tagsOf = ({ tags }: RandomEntry) => (tags.length > 0 ? [tags.map((tag) => `#${tag}`).join(' ')] : []);
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${e(text)}</p>`).join('\n');

function writeMarked(entry: RandomEntry, title: string): string {
  const { abstract, commentary, translation } = entry;
  const quote = abstract.length > 0 ? `<blockquote>${paragraphs(abstract)}</blockquote>` : '';
  const below = paragraphs([...commentary, ...translation, ...tagsOf(entry)]);
  return `${title}<p>${e(authorsOf(entry))}</p>${quote}${below}`;
}

const linesOf = (entry: RandomEntry) => {
  const { title, link, abstract, commentary, translation } = entry;
  return [title, link, authorsOf(entry), ...abstract, ...commentary, ...translation, ...tagsOf(entry)];
};

/** Each writes a digest of a day, and all mean the same. */
export const SHAPES: Readonly<Record<string, (entries: readonly RandomEntry[]) => string>> = {
  headings: (entries) =>
    `<p>2024년 10월 3일</p>${entries.map((one) => writeMarked(one, `<h3><a href="${one.link}">${e(one.title)}</a></h3>`)).join('')}`,
  'bold lines': (entries) =>
    `<h1>2024년 10월 3일</h1>${entries.map((one) => writeMarked(one, `<p><strong><a href="${one.link}">${e(one.title)}</a></strong></p>`)).join('<hr>')}`,
  'labels behind titles': (entries) =>
    `<h2>2024-10-03</h2>${entries.map((one) => writeMarked(one, `<h3>${e(one.title)} [<a href='${one.link}'>paper</a>]</h3>`)).join('\n')}`,
  paragraphs: (entries) => paragraphs(['2024년 10월 3일', ...entries.flatMap(linesOf)]),
  'broken lines': (entries) =>
    `<div>2024년 10월 3일<br>\n${entries.map((one) => linesOf(one).map(e).join('<br/>\n')).join('<br/><br/>')}</div>`,
  'preformatted text': (entries) =>
    `<pre>2024년 10월 3일\r\n${e(entries.flatMap(linesOf).join('\r\n'))}</pre>`,
};

/** A page as a browser saves it, with the site around the post. */
export function savePage(post: string): string {
  return `<!DOCTYPE html><html><head><title>2024년 10월 3일 - 블로그</title><style>p { color: red }</style></head>
<body class="has-sidebar"><nav><ul><li><a href="https://blog.example/">(Home Page)</a></li></ul></nav>
<main><article><div class="entry-content">${post}</div>
<div class="sharedaddy"><p>Share (This Post)</p></div><footer><p>#footer</p></footer></article></main>
<aside><h3><a href="https://blog.example/2">Another Post</a></h3></aside><script>"<p>(A Script)</p>"</script></body></html>`;
}

/** What reading back must give. */
export function expectedEntries(entries: readonly RandomEntry[]) {
  return entries.map(({ link, ...entry }) => {
    return { ...entry, links: [`arxiv:${link.slice(-10)}`], address: link, resources: [], mentions: [] };
  });
}
