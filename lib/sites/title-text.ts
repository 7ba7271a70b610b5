/** No real title is longer, and a hostile one must cost nothing. In UTF-16 units. */
export const LONGEST_TITLE = 1_000;

/** Classes of what stands in a title and is no part of it: its label, footnotes, set formulas whose TeX stands beside them. */
const NO_PART = /\b(?:descriptor|MathJax|ltx_note|ltx_ERROR)/;

const ELEMENT = 1;
const TEXT = 3;

/**
 * The title in an element as its author wrote it, formulas as TeX between dollar signs. Undefined where there is none, where
 * it is too long, and where a formula was set without leaving its TeX, since the title would not be exact.
 */
export function titleText(element: Element | null | undefined): string | undefined {
  // Any property of a form may be one of its fields instead: https://html.spec.whatwg.org/#the-form-element
  if (!element || element.querySelector('form') !== null) return undefined;
  const text = textBehindLabel(element) ?? textIn(element);
  return text === undefined || text.length > LONGEST_TITLE ? undefined : text.trim() || undefined;
}

/** The text of an element that has nothing else in it but, at its beginning, a label: two thousand of them are on one page. */
function textBehindLabel(element: Element): string | undefined {
  const label = element.firstElementChild;
  if (label === null || label !== element.firstChild || element.childElementCount > 1) return undefined;
  if (!NO_PART.test(label.getAttribute('class') ?? '')) return undefined;
  return element.textContent?.slice(label.textContent?.length);
}

function textIn(element: Element): string | undefined {
  let text = '';
  const waiting: Node[] = [];
  pushChildren(element, waiting);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const written = writtenBy(node);
    if (written === undefined) pushChildren(node, waiting);
    else text += written;
    if (text.length > LONGEST_TITLE || node.nodeName === 'MJX-CONTAINER') return undefined;
  }
  return text;
}

/** Undefined for an element that adds nothing to its children. */
function writtenBy(node: Node): string | undefined {
  if (!isElement(node)) return node.nodeType === TEXT ? (node.nodeValue ?? '') : '';
  if (NO_PART.test(node.getAttribute('class') ?? '')) return '';
  if (node.localName === 'br') return ' ';
  // MathJax keeps a formula's source in a script, LaTeXML in an attribute.
  const tex = node.localName === 'script' ? node.textContent : node.getAttribute('alttext');
  return tex === null ? undefined : `$${tex}$`;
}

/** The last child comes first, so that what is taken from the end is in the page's order. */
function pushChildren(parent: Node, nodes: Node[]): void {
  for (let child = parent.lastChild; child; child = child.previousSibling) nodes.push(child);
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}
