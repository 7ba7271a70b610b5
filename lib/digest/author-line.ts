/** The line of authors, or of an organisation, in brackets below a title. */

const ADDRESS = /https?:\/\//i;
const SENTENCE_END = /(?:[.?!…]|[가-힣](?:다|요|죠|네|음|함|듯))$/;
const ALLOWED_END = /\b(?:et al|Jr|Sr|Inc|Ltd|Co|Corp|[A-Z])\.$/;
/** Without the affiliations in inner brackets. */
const LONGEST_NAME = 80;
/** What belongs to the name before the comma. */
const SUFFIX = /^(?:Inc|Ltd|LLC|Corp|Co|GmbH|Jr|Sr|Ph\.?D|I{2,3}|IV)\.?$/;
/** Of a remark, or of what a remark in brackets points to. */
const REFERENCE =
  /^(?:fig(?:ure)?|table|section|appendix|part|chapter|eq(?:uation)?|algorithm|theorem|page|step|see|update|edit|note|spoiler|tl;dr|via|source|cf)\b|\b(?:19|20)\d\d$/i;

/** Words of a person's name: capitals, and the small words between them. */
const SMALL_WORD =
  /^(?:de|da|das|del|della|der|den|di|do|dos|du|e|el|al|bin|ibn|la|le|ten|ter|van|von|y|zu)$/;
const CAPITAL = /^[\p{Lu}"“'‘]/u;
const ORGANISATION =
  /\b(?:univ|universit|institut|cent(?:er|re)|labs?\b|laborator|department|dept|school|college|academy|research|team|group|compan|foundation|project|authors|contributors|of|for|the)/i;
/** `01.AI` */
const DOMAIN = /^[\da-z-]+\.(?:ai|io|com|org)$/i;
const KOREAN_WORD = /^[가-힣]{2,12}$/;
/** With one of the family names that nearly all have, since other words are as short. */
const KOREAN_NAME =
  /^[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함][가-힣]{1,3}(?:\s?\([^)]*\))?$/;

/**
 * The names of a line that is one bracket from its first to its last character, split outside inner brackets at commas,
 * at semicolons, and at `and` or `&` between persons; undefined where the line is no such bracket or reads as a remark:
 * a sentence, or an address.
 */
export function parseAuthorLine(line: string): string[] | undefined {
  if (!line.startsWith('(') && !line.startsWith('（')) return undefined;
  const bracket = line.replace(/^（(.*)）$/, '($1)').replace(/\)[.,:;]$/, ')');
  if (!isOneBracket(bracket)) return undefined;
  const inner = bracket.slice(1, -1).trim();
  if (ADDRESS.test(inner)) return undefined;
  const names = splitNames(inner);
  if (SENTENCE_END.test(inner) && !ALLOWED_END.test(inner)) return namesBeforeFullStop(names);
  const plausible = names.length > 0 && names.every(couldBeName) && !isRemark(names);
  return plausible ? names : undefined;
}

/**
 * Whether a line is surely one of authors, so that the line above it can be taken for a title even where nothing
 * else ends the entry before: most names begin with a capital, or all are Korean names.
 */
export function isSurelyAuthorLine(line: string): boolean {
  return parseSureAuthorLine(line) !== undefined;
}

/** The names of a line that is surely one of authors, as {@link isSurelyAuthorLine} has it; undefined for any other. */
export function parseSureAuthorLine(line: string): string[] | undefined {
  const names = parseAuthorLine(line);
  return names !== undefined && areSurelyAuthors(names) ? names : undefined;
}

function areSurelyAuthors(names: readonly string[]): boolean {
  if (names.length === 1 && REFERENCE.test(names[0] ?? '')) return false;
  if (names.length === 1 && DOMAIN.test(names[0] ?? '')) return true;
  const capital = names.filter((name) => /^\p{Lu}/u.test(name) && !/[가-힣]{2}$/.test(name)).length;
  if (capital > names.length / 2) return true;
  const korean = names.filter((name) => (capital > 0 ? KOREAN_WORD : KOREAN_NAME).test(name)).length;
  const small = names.filter((name) => SMALL_WORD.test(name.split(' ')[0] ?? '')).length;
  return capital + small > names.length / 2 || (names.length > 1 && korean + capital === names.length);
}

/** Whether a line is a list of persons, each with more than one name, or a Korean one: no remark looks like this. */
export function isListOfPersons(line: string): boolean {
  const names = parseAuthorLine(line) ?? [];
  const persons = names.filter((name) => isPerson(name) || KOREAN_NAME.test(name)).length;
  return persons > 1 && persons > names.length / 2;
}

/** One name in brackets that could be an organisation's or a nickname (`(cerebras)`, `(01.AI)`, `(네이버)`), or a remark. */
export function mayBeOneName(line: string): boolean {
  const names = parseAuthorLine(line);
  const [name = ''] = names ?? [];
  return names?.length === 1 && !name.includes(' ') && name.length <= 30 && !REFERENCE.test(name);
}

function isOneBracket(line: string): boolean {
  if (!line.endsWith(')')) return false;
  let depth = 0;
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === '(') depth += 1;
    else if (line[index] === ')') depth -= 1;
    if (depth === 0 && index < line.length - 1) return false;
  }
  return depth === 0;
}

/** A full stop behind a list of persons is one too many; Korean names may end as sentences do. */
function namesBeforeFullStop(names: readonly string[]): string[] | undefined {
  const clean = names.map((name, index) => (index === names.length - 1 ? name.replace(/\.$/, '') : name));
  const isList = clean.length > 1 && (clean.every(isPerson) || clean.every((name) => KOREAN_NAME.test(name)));
  return isList ? clean : undefined;
}

function couldBeName(name: string): boolean {
  const bare = name.length > LONGEST_NAME ? name.replace(/[([][^()[\]]*[)\]]/g, '') : name;
  return bare.length <= LONGEST_NAME && /\p{L}/u.test(bare);
}

/** `(code will be released soon)` */
function isRemark([name = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && /^[a-z]+(?: [a-z]+){3,}$/.test(name);
}

function isPerson(name: string): boolean {
  const words = name
    .replace(/\s?\([^()]*\)/g, '')
    .replace(/[*†‡\d]+$/, '')
    .split(' ');
  const isNamed = words.every((word) => CAPITAL.test(word) || SMALL_WORD.test(word));
  return isNamed && words.length > 1 && words.length <= 6 && !ORGANISATION.test(name);
}

function splitNames(inner: string): string[] {
  const groups = splitAt(inner, ';');
  // `Doe, Jane; Roe, Richard`
  const areTurned = groups.length > 1 && groups.every((group) => /^[^\s,]+(?: [^\s,]+)?, [^,]+$/.test(group));
  const parts = areTurned ? groups : groups.flatMap((group) => splitAt(group, ','));
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last !== undefined && SUFFIX.test(part)) names[names.length - 1] = `${last}, ${part}`;
    else for (const name of splitPair(part.replace(/^(?:and\s+|&\s*)/i, ''))) names.push(name);
  }
  return names.filter((name) => name !== '');
}

/** Two persons; organisations have such words in their names. */
function splitPair(part: string): string[] {
  if (!part.includes('and') && !part.includes('&')) return [part];
  const pair = part.split(/\s+(?:and|&)\s+/);
  return pair.length > 1 && pair.every(isPerson) ? pair : [part];
}

function splitAt(text: string, sign: ',' | ';'): string[] {
  if (!text.includes(sign)) return [text.trim()];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const character = text[index];
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (index === text.length || (character === sign && depth <= 0)) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return parts;
}
