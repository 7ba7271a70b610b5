/** The line of authors, or of an organisation, in brackets below a title. */

const ADDRESS = /https?:\/\//i;
const SENTENCE_END = /(?:[.?!…]|[가-힣](?:다|요|죠|네|음|함|듯))$/;
const ALLOWED_END = /\b(?:et al|Jr|Sr|Inc|Ltd|Co|Corp|[A-Z])\.$/;
const LONGEST_NAME = 80;

/**
 * The names of a line that is one bracket from its first to its last character, split at commas outside inner
 * brackets; undefined where the line is no such bracket or reads as a remark: a sentence, or an address.
 */
export function parseAuthorLine(line: string): string[] | undefined {
  if (!isOneBracket(line)) return undefined;
  const inner = line.slice(1, -1).trim();
  if (ADDRESS.test(inner) || (SENTENCE_END.test(inner) && !ALLOWED_END.test(inner))) return undefined;
  const names = splitNames(inner);
  const plausible =
    names.length > 0 && names.every((name) => name.length <= LONGEST_NAME && /\p{L}/u.test(name));
  return plausible ? names : undefined;
}

/**
 * Whether a line is surely one of authors, so that the line above it can be taken for a title even where nothing
 * else ends the entry before: most names begin with a capital, or all are Korean names.
 */
export function isSurelyAuthorLine(line: string): boolean {
  const names = parseAuthorLine(line);
  if (names === undefined) return false;
  const capital = names.filter((name) => /^\p{Lu}/u.test(name)).length;
  const korean = names.filter((name) => /^[가-힣]{2,5}(?:\s?\([^)]*\))?$/.test(name)).length;
  return capital > names.length / 2 || (names.length > 1 && korean + capital === names.length);
}

function isOneBracket(line: string): boolean {
  if (!line.startsWith('(') || !line.endsWith(')')) return false;
  let depth = 0;
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === '(') depth += 1;
    else if (line[index] === ')') depth -= 1;
    if (depth === 0 && index < line.length - 1) return false;
  }
  return depth === 0;
}

function splitNames(inner: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= inner.length; index += 1) {
    const character = inner[index];
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (index === inner.length || (character === ',' && depth <= 0)) {
      names.push(
        inner
          .slice(start, index)
          .trim()
          .replace(/^and\s+/i, ''),
      );
      start = index + 1;
    }
  }
  return names.filter((name) => name !== '');
}
