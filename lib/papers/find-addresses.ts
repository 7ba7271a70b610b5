/**
 * Addresses in running Korean and English text, where they stand in brackets, before commas, or run straight
 * into a particle (`https://arxiv.org/abs/2007.05869와`). All passes are linear in the text.
 */

/** `address` is `text.slice(start, end)`, offsets in UTF-16 units. */
export interface FoundAddress {
  readonly start: number;
  readonly end: number;
  readonly address: string;
}

const SCHEME = /https?:\/\//gi;

// A Hangul host cannot be told from a particle behind a bare `https://`.
const HOST_START = /^[\da-z[]|^(?!\p{Script=Hangul})\p{L}/iu;

// Spaces, controls, zero-width and direction marks, what no address holds unescaped, full-width punctuation.
const STOP =
  '[\\s\\p{Cc}\\p{Cf}<>"`|\\\\^\\u2018-\\u201f«»、。〈-】〔-〟！（），．：；？［］｛｝\\uff02\\uff07\\uff1c\\uff1e\\uff61-\\uff64]|\\p{Extended_Pictographic}';

// A particle or a new sentence. Behind a slash or the like it may be part of a Korean address (/wiki/한국어), as
// may a run that a hyphen follows (/GPT를-읽고).
const GLUED_HANGUL = '(?<![/=_\\-%&?#~+@(\\p{Script=Hangul}])\\p{Script=Hangul}+(?![-_%\\p{Script=Hangul}])';

// `…/2007.05869(논문)`, but not `…/나무_(식물)`.
const GLUED_BRACKET = '(?<=[\\da-zA-Z/])[([](?=\\p{Script=Hangul})';

// Addresses within addresses stand behind `/` (archives) or `=` (forwarders); elsewhere a new one begins.
const NEXT_ADDRESS = '(?<![/=:?&#+@-])[hH][tT]{2}[pP][sS]?:\\/\\/';

const BRACKET = '[()[\\]{}]';

/**
 * Made for the first address: most texts have none, and a page waits 1 ms for the sets of characters in it (Chromium 156,
 * November 2026).
 */
let landmark: RegExp | undefined;

function landmarkPattern(): RegExp {
  landmark ??= new RegExp([STOP, GLUED_HANGUL, GLUED_BRACKET, NEXT_ADDRESS, `(${BRACKET})`].join('|'), 'gu');
  return landmark;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

const LONGEST_PARTICLE = 3;
const PARTICLE_BEHIND_SLASH =
  /(?<=[/=])(?:[은는이가을를의와과도만로및등]|으로|에서?|에게|부터|까지|처럼|보다|이?라고|입니다|이며|이고|인데)$/;

/**
 * Every http(s) address in a text, in order and without overlap, cut clean of what the sentence adds: closing
 * punctuation, brackets not opened inside it, quotes, particles. Balanced brackets stay (`…/Foo_(bar)`), and so
 * does an ellipsis, by which canonicalKey knows an address that somebody cut.
 */
export function findAddresses(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  if (!text.includes('://')) return found;
  SCHEME.lastIndex = 0;
  for (let match = SCHEME.exec(text); match; match = SCHEME.exec(text)) {
    const start = match.index;
    const bodyStart = SCHEME.lastIndex;
    const { end: rawEnd, scannedTo } = scanBody(text, bodyStart);
    const end = withoutTrailing(text, bodyStart, rawEnd);
    if (end > bodyStart && HOST_START.test(text.slice(bodyStart, bodyStart + 2))) {
      found.push({ start, end, address: text.slice(start, end) });
    }
    SCHEME.lastIndex = scannedTo;
  }
  return found;
}

/** Where the address may end at most. Brackets stay only if balanced; `scannedTo` keeps the search linear. */
function scanBody(text: string, bodyStart: number): { end: number; scannedTo: number } {
  const open: { index: number; closing: string | undefined }[] = [];
  let scannedTo = text.length;
  const pattern = landmarkPattern();
  pattern.lastIndex = bodyStart;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const bracket = match[1];
    if (bracket && CLOSING[bracket]) {
      open.push({ index: match.index, closing: CLOSING[bracket] });
    } else if (bracket && open.at(-1)?.closing === bracket) {
      open.pop();
    } else {
      scannedTo = match.index;
      break;
    }
  }
  return { end: open[0]?.index ?? scannedTo, scannedTo };
}

function withoutTrailing(text: string, bodyStart: number, rawEnd: number): number {
  let end = rawEnd;
  while (end > bodyStart) {
    const tail = text.slice(Math.max(bodyStart, end - LONGEST_PARTICLE - 1), end);
    const particle = PARTICLE_BEHIND_SLASH.exec(tail)?.[0];
    if (particle) end -= particle.length;
    else if (/[,.;:!?'*·]$/.test(tail) && !tail.endsWith('...')) end -= 1;
    else break;
  }
  return end;
}
