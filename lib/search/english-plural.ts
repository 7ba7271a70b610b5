/**
 * English nouns in one form. The key of a word is its singular as far as a rule can tell: a final s goes, whatever it means,
 * so that nearly all that is typed on the way to a plural is a beginning of its key (m mo … model → models). `corpus`
 * becomes `corpu` that way, in texts and queries alike, which nobody sees. Rules that agree with the plural's own spelling
 * come first: policies → policy, classes → class, caches and cache → cach.
 * After D. Harman, How effective is suffixing? (1991), https://doi.org/10.1002/(SICI)1097-4571(199101)42:1<7::AID-ASI2>3.0.CO;2-P
 */

/** Keys of words whose plural no rule makes, and of words that a rule would take for another's plural. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'indices:index matrices:matrix vertices:vertex appendices:appendix analyses:analysi hypotheses:hypothesi ' +
    'syntheses:synthesi theses:thesi parentheses:parenthesi axes:axi biases:bia aliases:alia corpora:corpu corpuses:corpu ' +
    'focuses:focu viruses:viru statuses:statu bonuses:bonu criteria:criterion phenomena:phenomenon schemata:schema ' +
    'optima:optimum minima:minimum maxima:maximum stimuli:stimulu movies:movie cookies:cookie series:series ' +
    'species:species women:woman men:man children:child people:person news:news lens:lens lenses:lens this:this'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);
/** Shorter words keep their s: GPS, AWS, its. */
const SHORTEST = 4;

/** The key of an English word in lower case. */
export function singularKey(word: string): string {
  if (word.length < SHORTEST) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  return withoutE(word.endsWith('s') ? withoutS(word) : word);
}

function withoutS(word: string): string {
  if (word.endsWith('ss')) return word;
  if (word.endsWith('ies') && word.length > SHORTEST) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}

/** Without the e that a plural puts between: classe(s), boxe(s), batche(s), hashe(s), heroe(s). */
function withoutE(word: string): string {
  return word.length >= SHORTEST && /(?:ss|x|ch|sh|o)e$/.test(word) ? word.slice(0, -1) : word;
}

/** Keys of nouns that a word still being typed may become, where these do not begin with it: polici → policy. */
export function keysAhead(typed: string): string[] {
  if (typed.length < SHORTEST) return [];
  const regular = [typed, `${typed}s`, `${typed}es`].map(singularKey);
  const irregular = [...IRREGULAR].filter(([plural]) => plural.startsWith(typed)).map(([, key]) => key);
  return [...new Set([...regular, ...irregular])].filter((key) => !key.startsWith(typed));
}
