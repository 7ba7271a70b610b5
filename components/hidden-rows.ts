import type { ListedRow } from '../lib/sites/site';

/** What an element said of itself before it was hidden. */
interface OwnStyle {
  readonly display: string;
  readonly priority: string;
  readonly hadStyle: boolean;
}

/** Hides exactly the rows that it is given, and shows those again that are not among them any more, as they were. */
export function createHiddenRows(): (rows: readonly ListedRow[]) => void {
  const hidden = new Map<HTMLElement, OwnStyle>();
  return (rows) => {
    const wanted = new Set(rows.flatMap(({ elements }) => elements.filter(isStyled)));
    for (const [element, own] of hidden) {
      if (wanted.has(element)) continue;
      restore(element, own);
      hidden.delete(element);
    }
    for (const element of wanted) {
      if (hidden.has(element)) continue;
      const { style } = element;
      hidden.set(element, {
        display: style.display,
        priority: style.getPropertyPriority('display'),
        hadStyle: element.hasAttribute('style'),
      });
      style.setProperty('display', 'none', 'important');
    }
  };
}

function restore(element: HTMLElement, { display, priority, hadStyle }: OwnStyle): void {
  element.style.setProperty('display', display, priority);
  if (!hadStyle && element.getAttribute('style') === '') element.removeAttribute('style');
}

function isStyled(element: Element): element is HTMLElement {
  return 'style' in element;
}
