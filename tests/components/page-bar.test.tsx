/** What the popup offers on the page: the links of it, and the site. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PopupProps } from '../../components/popup-props';
import type { LinkCounts } from '../../lib/model/page-links';
import type { PageStart } from '../../lib/this-page/this-page';
import { buttonIn, COUNTS, drawPopup, later, NEWEST, PAGE, popupProps, press, settle } from './popup-drawing';

let start: PageStart;
let props: ReturnType<typeof popupProps>;

beforeEach(() => {
  start = { page: PAGE, newest: NEWEST };
  props = popupProps(() => start);
});

const open = (parts: Partial<PopupProps> = {}) => drawPopup({ ...props, ...parts });

describe('the links of the page', () => {
  const FIND = 'Check this page’s links';
  const said = (root: Element) => root.querySelector('.page-links [role=status]')?.textContent;

  test('are looked through by a click, jumped to, and left', async () => {
    const found = later<LinkCounts | undefined>();
    const root = await open({ links: { ...props.links, find: () => found.promise } });
    await press(root, FIND);
    expect(said(root)).toBe('Looking through the links… 0');
    await found.come(COUNTS);
    expect(said(root)).toBe('3 of 9 links are in the digests');
    await press(root, 'First');
    expect(props.links.jump).toHaveBeenCalledWith(7, 1);
    expect(said(root)).toBe('Marked link 1 of 3');
    expect(buttonIn(root, 'Next')).toBeDefined();
    await press(root, 'Remove marks');
    expect(props.links.clear).toHaveBeenCalledWith(7);
    expect(buttonIn(root, FIND)).toBeDefined();
  });

  test.each([
    [{ links: 0, known: 0, marked: 0 }, 'There are no links that can be read.'],
    [{ known: 0, marked: 0 }, 'None of 9 links is in the digests'],
    [{ known: 2_500, links: 9_000, marked: 2_000 }, '2500 of 9000 links are in the digests (2000 marked)'],
    [{ isCut: true, links: 100_000 }, '3 of the first 100000 links are in the digests'],
  ])('of which there are %j are told', async (counts, words) => {
    const root = await open({ links: { ...props.links, find: async () => ({ ...COUNTS, ...counts }) } });
    await press(root, FIND);
    expect(said(root)).toBe(words);
    expect(buttonIn(root, 'First') !== undefined).toBe(!('marked' in counts) || counts.marked > 0);
  });

  test('can be given up', async () => {
    let given: AbortSignal | undefined;
    const find: PopupProps['links']['find'] = (_tab, _progress, signal) => {
      given = signal;
      return new Promise(() => undefined);
    };
    const root = await open({ links: { ...props.links, find } });
    await press(root, FIND);
    await press(root, 'Cancel');
    expect(given?.aborted).toBe(true);
    expect(props.links.clear).toHaveBeenCalledWith(7);
    expect(buttonIn(root, FIND)).toBeDefined();
  });

  test('that an earlier popup has marked are told, and those that it had no time for are gone on with', async () => {
    const root = await open({ links: { ...props.links, status: async () => COUNTS } });
    expect(said(root)).toBe('3 of 9 links are in the digests');
    expect(props.links.find).not.toHaveBeenCalled();
    await open({ links: { ...props.links, status: async () => ({ ...COUNTS, isDone: false }) } });
    expect(props.links.find).toHaveBeenCalledTimes(1);
  });

  test('are forgotten with the page that is loaded anew', async () => {
    let change = () => {};
    const root = await open({
      onPageChanged: (run) => {
        change = run;
      },
    });
    await press(root, FIND);
    expect(said(root)).toBe('3 of 9 links are in the digests');
    start = { ...start, page: { ...PAGE } };
    change();
    await settle();
    expect(buttonIn(root, FIND)).toBeDefined();
  });

  test('cannot be marked where the browser lets nobody, and are not offered where that is known', async () => {
    const root = await open({ links: { ...props.links, find: async () => undefined } });
    await press(root, FIND);
    expect(said(root)).toBe('The browser lets nobody mark anything on this page.');
    start = { ...start, page: { ...PAGE, isScriptable: false } };
    expect(buttonIn(await open(), FIND)).toBeUndefined();
  });
});

describe('a site that the browser keeps us away from', () => {
  const OFFER = { isWithheld: false, name: 'alphaXiv', matches: ['https://alphaxiv.org/*'] };

  test('is offered in one button, which asks straight from the click', async () => {
    const root = await open({ findOffer: async () => OFFER });
    const offered = buttonIn(root, 'Show on this site too: alphaXiv');
    expect(offered?.textContent).toBe('Show on this site too');
    offered?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    // Nothing was waited for.
    expect(props.grant).toHaveBeenCalledWith(OFFER);
    await settle();
    expect(root.querySelector('.page-bar')?.textContent).toContain('Shown on this site from now on.');
    expect(buttonIn(root, 'Show on this site too: alphaXiv')).toBeUndefined();
  });

  test('that is refused can be asked for again', async () => {
    const root = await open({ findOffer: async () => OFFER, grant: async () => false });
    await press(root, 'Show on this site too: alphaXiv');
    expect(root.querySelector('.site-offer')?.textContent).toContain('Nothing was changed.');
    expect(buttonIn(root, 'Show on this site too: alphaXiv')).toBeDefined();
  });

  test('and is ours out of the box, is said to be off', async () => {
    const withheld = { isWithheld: true, name: 'arXiv', matches: ['https://arxiv.org/*'] };
    const root = await open({ findOffer: async () => withheld });
    expect(root.querySelector('.site-offer')?.textContent).toContain('Off on arXiv');
    await press(root, 'Allow: arXiv');
    expect(props.grant).toHaveBeenCalledWith(withheld);
  });

  test('is asked after where the browser does not tell the page, and not on its own pages', async () => {
    const findOffer = vi.fn(async () => undefined);
    start = { ...start, page: { kind: 'unseen' } };
    await open({ findOffer });
    expect(findOffer).toHaveBeenCalledTimes(1);
    start = { ...start, page: { kind: 'not-web' } };
    const root = await open({ findOffer });
    expect(findOffer).toHaveBeenCalledTimes(1);
    expect(root.querySelector('.page-bar')).toBeNull();
  });
});
