/**
 * Whether a place on somebody else's page is dark: by the nearest background that is painted, else by the browser's own canvas.
 * `known` keeps what was found out of ancestors, for many places of one page at one moment.
 */
export function isDarkBehind(element: Element, known = new Map<Element, boolean>()): boolean {
  const path: Element[] = [];
  let isDark: boolean | undefined;
  for (let node: Element | null = element; node !== null && isDark === undefined; node = node.parentElement) {
    path.push(node);
    isDark = known.get(node) ?? isPaintedDark(node);
  }
  isDark ??= isCanvasDark(element);
  for (const node of path) known.set(node, isDark);
  return isDark;
}

/** Undefined where nothing is painted. */
function isPaintedDark(element: Element): boolean | undefined {
  const brightness = brightnessOf(getComputedStyle(element).backgroundColor);
  return brightness === undefined ? undefined : brightness < 0.5;
}

/** The background of nearly every element. */
const NOTHING_PAINTED = 'rgba(0, 0, 0, 0)';

/** Brighter than any grey that is legible on white. */
const LIGHT_TEXT = 0.7;

/** A page that paints nothing is white, unless it asks for a dark canvas, on which its text is light by itself. */
function isCanvasDark({ ownerDocument: { documentElement } }: Element): boolean {
  return (brightnessOf(getComputedStyle(documentElement).color) ?? 0) > LIGHT_TEXT;
}

/**
 * How bright a computed colour is perceived to be, from 0 to 1; undefined for one that can be seen through, and for one in a
 * notation that is not known. https://drafts.csswg.org/css-color-4/#serializing-color-values
 */
function brightnessOf(color: string): number | undefined {
  if (color === NOTHING_PAINTED) return undefined;
  const start = color.indexOf('(');
  const notation = color.slice(0, start);
  // By no expression: a page's first one of each costs it as much as all else here.
  const separated = color
    .slice(start + 1, -1)
    .replaceAll(',', ' ')
    .replaceAll('/', ' ')
    .split(' ');
  const parts = separated.filter((part) => part !== '').slice(notation === 'color' ? 1 : 0);
  const [first = 0, second = 0, third = 0, alpha = 1] = parts.map((part) => Number(part) || 0);
  if (alpha <= 0.5) return undefined;
  // https://www.w3.org/TR/AERT/#color-contrast
  const weighed = first * 0.299 + second * 0.587 + third * 0.114;
  if (notation === 'rgb' || notation === 'rgba') return weighed / 255;
  if (notation === 'color') return weighed;
  if (notation === 'oklab' || notation === 'oklch') return first;
  return notation === 'lab' || notation === 'lch' ? first / 100 : undefined;
}
