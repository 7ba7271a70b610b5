import { beforeEach, describe, expect, test } from 'vitest';
import { LibraryError } from '../../lib/library/library-error';
import {
  ARXIV,
  answered,
  arrangeSites,
  changeAccess,
  click,
  control,
  drawPanel,
  grant,
  library,
  MIRROR,
  site,
  state,
  switchOf,
  textsOf,
} from './sites-drawing';

beforeEach(arrangeSites);

const isOn = (root: Element, name: string) => switchOf(root, name).getAttribute('aria-checked') === 'true';
const saidBy = (root: Element) => textsOf(root, '.site-said').filter((text) => text !== '');

describe('the sites', () => {
  test('are told with their hosts and how many entries are about pages there', async () => {
    library.linkedHosts.mockResolvedValue([{ host: 'github.com', entries: 40 }]);
    const scholar = site('Google Scholar', { hosts: ['scholar.google.com', 'scholar.google.de', 'x.y'] });
    state.listed = {
      ...state.listed,
      optional: [MIRROR, scholar],
      linked: [site('github.com', { entries: 40 })],
    };
    const panel = await drawPanel();
    expect(control.list).toHaveBeenCalledExactlyOnceWith([{ host: 'github.com', entries: 40 }]);
    expect(textsOf(panel, 'h3')).toEqual([
      'Built-in sites',
      'Other sites that show papers',
      'Sites that notes are about',
    ]);
    expect(textsOf(panel, '.digest-name')).toEqual([
      'arXivarxiv.org',
      'alphaXivalphaxiv.org',
      'Google Scholarscholar.google.com and 2 more',
      'github.com40 notes',
    ]);
  });

  test('are shown in parts where they are many', async () => {
    state.listed = {
      ...state.listed,
      optional: [],
      linked: Array.from({ length: 50 }, (_, at) => site(`${at}.org`)),
    };
    const panel = await drawPanel();
    expect(panel.querySelectorAll('[role=switch]')).toHaveLength(20);
    await click(panel.querySelector('button.more'));
    expect(panel.querySelector('button.more')?.textContent).toBe('Show 10 more');
    await click(panel.querySelector('button.more'));
    expect(panel.querySelectorAll('[role=switch]')).toHaveLength(50);
    expect(panel.querySelector('button.more')).toBeNull();
  });

  test('follow what happens in the browser’s own settings', async () => {
    const panel = await drawPanel();
    expect(isOn(panel, 'alphaXiv')).toBe(false);
    grant(MIRROR.matches, true);
    await answered(changeAccess);
    expect(isOn(panel, 'alphaXiv')).toBe(true);
  });

  test('can be turned on and off also where the library cannot be read, which is told', async () => {
    library.linkedHosts.mockRejectedValue(new LibraryError('newer'));
    library.learnedLinks.mockRejectedValue(new LibraryError('newer'));
    const panel = await drawPanel();
    expect(textsOf(panel, '.failure')).toEqual([expect.stringContaining('newer version of Yeobaek')]);
    await click(switchOf(panel, 'alphaXiv'));
    expect(isOn(panel, 'alphaXiv')).toBe(true);
  });
});

describe('a switch', () => {
  test('asks the browser at once, within the click, for exactly that site', async () => {
    const panel = await drawPanel();
    control.requestAccess.mockClear();
    const event = new MouseEvent('click', { bubbles: true });
    switchOf(panel, 'alphaXiv').dispatchEvent(event);
    expect(control.requestAccess).toHaveBeenCalledExactlyOnceWith(MIRROR.matches);
    await answered();
    expect(isOn(panel, 'alphaXiv')).toBe(true);
    expect(saidBy(panel)).toEqual([]);
  });

  test('stays off where the reader refuses, and says what that means', async () => {
    state.answer = false;
    const panel = await drawPanel();
    await click(switchOf(panel, 'alphaXiv'));
    expect(isOn(panel, 'alphaXiv')).toBe(false);
    expect(saidBy(panel)).toEqual([expect.stringContaining('so it stays off')]);
    // In the browser's own settings, after all.
    grant(MIRROR.matches, true);
    await answered(changeAccess);
    expect(isOn(panel, 'alphaXiv')).toBe(true);
    expect(saidBy(panel)).toEqual([]);
  });

  test('gives the site back, and says what becomes of open pages', async () => {
    grant(MIRROR.matches, true);
    const panel = await drawPanel();
    await click(switchOf(panel, 'alphaXiv'));
    expect(control.dropAccess).toHaveBeenCalledExactlyOnceWith(MIRROR.matches);
    expect(isOn(panel, 'alphaXiv')).toBe(false);
    expect(saidBy(panel)).toEqual([expect.stringContaining('go away when you reload')]);
  });

  test('stays on where only the browser’s settings can turn it off, and says where', async () => {
    grant(MIRROR.matches, true);
    state.answer = false;
    const panel = await drawPanel();
    await click(switchOf(panel, 'alphaXiv'));
    expect(isOn(panel, 'alphaXiv')).toBe(true);
    expect(saidBy(panel)).toEqual([expect.stringContaining('extension settings')]);
  });

  test('of a host that no entry points to stays, to be turned on again', async () => {
    state.listed = { ...state.listed, optional: [], linked: [site('old.org', { isGranted: true })] };
    const panel = await drawPanel();
    state.listed = { ...state.listed, linked: [] };
    await click(switchOf(panel, 'old.org'));
    expect(isOn(panel, 'old.org')).toBe(false);
    state.listed = { ...state.listed, linked: [site('old.org', { isGranted: true })] };
    await answered(changeAccess);
    expect(isOn(panel, 'old.org')).toBe(true);
  });
});

describe('a site out of the box', () => {
  const allow = (panel: Element) => panel.querySelector('[aria-label="Allow arXiv"]');

  test('has nothing to turn on or off', async () => {
    state.listed = { ...state.listed, optional: [] };
    const panel = await drawPanel();
    expect(panel.querySelectorAll('button')).toHaveLength(0);
    expect(panel.querySelector('.digest')?.textContent).toBe('arXivarxiv.orgOn');
  });

  test('that the browser withholds says so, and asks on a click', async () => {
    grant(ARXIV.matches, false);
    const panel = await drawPanel();
    expect(textsOf(panel, '.notice')).toEqual([expect.stringContaining('does not allow some')]);
    await click(allow(panel));
    expect(control.requestAccess).toHaveBeenCalledExactlyOnceWith(ARXIV.matches);
    expect(allow(panel)).toBeNull();
    expect(textsOf(panel, '.notice')).toEqual([]);
    // The button that had it is gone.
    expect(document.activeElement?.textContent).toBe('On');
  });

  test('that the reader refuses stays withheld, and what that means is said', async () => {
    grant(ARXIV.matches, false);
    state.answer = false;
    const panel = await drawPanel();
    await click(allow(panel));
    expect(allow(panel)).not.toBeNull();
    expect(saidBy(panel)).toEqual([expect.stringContaining('the Yeobaek button in the toolbar')]);
  });
});
