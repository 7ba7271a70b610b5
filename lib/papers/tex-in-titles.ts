/**
 * The little TeX that stands in titles, turned into the text a reader sees. arXiv gives one title both ways:
 * `$\gamma-$` in its meta tags, `$γ-$` in its heading.
 */

// In the order of Unicode from U+03B1; the gap is the final sigma.
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho  sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const ALPHA = 0x3b1;

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['times', '×'],
  ['infty', '∞'],
  ['to', '→'],
  ['rightarrow', '→'],
  ['dots', '...'],
  ['ldots', '...'],
  ['ell', 'l'],
  ['pm', '±'],
  ['cdot', '·'],
]);

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['"', '\u0308'],
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['c', '\u0327'],
  ['v', '\u030c'],
]);

const APPEARANCE =
  /^(?:text(?:it|bf|tt|sc|rm|sf|sl)?|math(?:rm|bf|cal|bb|sf|it|tt|frak|scr)|operatorname|emph|em|bm|boldsymbol|mbox|rm|bf|it|sc|sf|tt|cal)$/;

const ACCENTED = /\\(["'`^~]|[cv](?=\{)) ?\{?\\?([A-Za-z])\}?/g;

/**
 * A title with its TeX unwrapped: `$`, braces and commands of appearance dropped, Greek letters, accents and a
 * few symbols written as characters. An unknown command leaves its name, so that no word is lost.
 */
export function unwrapTex(title: string): string {
  return title
    .replace(/\$[^$]*\$/g, (math) => math.replace(/(?<!\\)[\^_]/g, ''))
    .replace(ACCENTED, (_, accent: string, letter: string) => letter + (ACCENTS.get(accent) ?? ''))
    .replace(/\\([A-Za-z]+)( ?)/g, (_, name: string, space: string) => command(name) ?? name + space)
    .replace(/\\[,;:!]|[\\${}]/g, '');
}

function command(name: string): string | undefined {
  if (APPEARANCE.test(name)) return '';
  const letter = GREEK.indexOf(name.toLowerCase().replace(/^var/, ''));
  return letter < 0 ? SYMBOLS.get(name) : String.fromCharCode(ALPHA + letter);
}
