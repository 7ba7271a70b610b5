import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLinkBadges, removeLinkBadges } from '../../components/link-badge';
import type { LinkMark } from '../../lib/model/page-links';

const ABOUT: LinkMark = {
  ...{ key: 'arxiv:2409.08642', isAbout: true },
  ...{ label: 'Yeobaek: 1 note · #rl', paragraph: '첫 문단입니다.' },
};
const MENTIONED: LinkMark = {
  ...{ key: 'arxiv:2302.05442', isAbout: false },
  label: 'Yeobaek: mentioned by 1 note',
};

let bubbles: string[] = [];

beforeEach(() => {
  bubbles = [];
  // happy-dom has no popovers.
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      bubbles.push([...this.querySelectorAll('p')].map((p) => `${p.lang}: ${p.textContent}`).join(' | '));
    },
    hidePopover: () => bubbles.pop(),
  });
});

afterEach(() => removeLinkBadges(document));

/** The buttons of marks at the end of the page. */
function drawMarks(...marks: readonly LinkMark[]): HTMLElement[] {
  const draw = createLinkBadges(document, 'open');
  return marks.map((mark) => {
    const { element } = draw(mark);
    document.body.append(element);
    return element.shadowRoot?.querySelector('button') ?? document.body;
  });
}

test('a mark is a button that is named and described, in the languages of what it says', () => {
  const [about, mentioned] = drawMarks(ABOUT, MENTIONED);
  const described = [about, mentioned].map((sign) =>
    ['aria-label', 'aria-description', 'lang', 'type'].map((name) => sign?.getAttribute(name)),
  );
  expect(described).toEqual([
    [ABOUT.label, ABOUT.paragraph, 'en', 'button'],
    [MENTIONED.label, null, 'en', 'button'],
  ]);
});

test.each(['focus', 'pointerenter', 'click'])('what it says is shown on %s, one at a time', (event) => {
  const [about, mentioned] = drawMarks(ABOUT, MENTIONED);
  about?.dispatchEvent(new Event(event));
  expect(bubbles).toEqual([`en: ${ABOUT.label} | ko: ${ABOUT.paragraph}`]);
  mentioned?.dispatchEvent(new Event(event));
  expect(bubbles).toEqual([`en: ${MENTIONED.label}`]);
  mentioned?.dispatchEvent(new Event('blur'));
  expect(bubbles).toEqual([]);
});

test('a click on it is none on what its link stands in', () => {
  const [about] = drawMarks(ABOUT);
  let clicks = 0;
  const count = () => {
    clicks += 1;
  };
  document.body.addEventListener('click', count);
  about?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  document.body.removeEventListener('click', count);
  expect(clicks).toBe(0);
});
