import { beforeEach, describe, expect, test } from 'vitest';
import { LibraryError } from '../../lib/library/library-error';
import type { LearnedLink } from '../../lib/library/list-learned';
import { HOSTILE_TEXTS } from './hostile-texts';
import { answered, arrangeSites, click, control, drawPanel, library, state, textsOf } from './sites-drawing';

const link = (title: string, parts: Partial<LearnedLink> = {}): LearnedLink => ({
  ...{ entry: 7, title, date: '2024-09-18', source: '둘째 독자', key: 'arxiv:2409.08642' },
  ...{ by: 'title', at: new Date(2026, 10, 3, 9, 5).getTime() },
  ...parts,
});

beforeEach(arrangeSites);

describe('a site where cards are hidden', () => {
  test('is shown again on a click; the focus goes on to the next one, at last to the section', async () => {
    state.hidden = ['a.org', 'b.org'];
    const panel = await drawPanel();
    await click(panel.querySelector('[aria-label="Show again on a.org"]'));
    expect(control.showSite).toHaveBeenCalledExactlyOnceWith('a.org');
    expect(panel.querySelector('.done')?.textContent).toBe('Notes appear again on a.org.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Show again on b.org');
    await click(document.activeElement);
    expect(textsOf(panel, 'h3')).not.toContain('Sites with notes hidden');
    expect(document.activeElement?.textContent).toBe('Sites');
  });

  test.each([
    ['tab', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['window', () => window.dispatchEvent(new Event('focus'))],
  ])('that was hidden in another %s is there when the reader comes back', async (_, comeBack) => {
    const panel = await drawPanel();
    state.hidden = ['a.org'];
    await answered(() => void comeBack());
    expect(panel.querySelector('[aria-label="Show again on a.org"]')).not.toBeNull();
  });
});

describe('a learned link', () => {
  test('is told with its entry, its page, how it was learned and when', async () => {
    state.learned = [link('CPL'), link('NVLM', { entry: 8, by: 'hand', key: 'url:example.org/nvlm' })];
    const panel = await drawPanel();
    const links = [...panel.querySelectorAll('a')].map((a) => [a.textContent, a.getAttribute('href')]);
    expect(links).toEqual([
      ['arxiv.org/abs/2409.08642', 'https://arxiv.org/abs/2409.08642'],
      ['example.org/nvlm', 'https://example.org/nvlm'],
    ]);
    const told = textsOf(panel, '.digest-name').slice(-2);
    expect(told[0]).toContain('CPL');
    expect(told[0]).toContain(
      'September 18, 2024 · 둘째 독자 · linked by its title on November 3, 2026 09:05',
    );
    expect(told[1]).toContain('linked by you');
  });

  test('is removed on a click, and only that one', async () => {
    state.learned = [link('CPL'), link('NVLM', { entry: 8, key: 'arxiv:2409.11402' })];
    const panel = await drawPanel();
    await click(panel.querySelector('[aria-label="Remove the link of “NVLM”"]'));
    expect(library.unlearn).toHaveBeenCalledExactlyOnceWith(8, 'arxiv:2409.11402');
    expect(panel.querySelector('.done')?.textContent).toContain("Removed the page's link to “NVLM”");
    expect(textsOf(panel, '.digest-name [lang=en]')).toEqual(['CPL']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove the link of “CPL”');
  });

  test('that could not be removed is still there, and why is told', async () => {
    state.learned = [link('CPL')];
    library.unlearn.mockRejectedValue(new LibraryError('full'));
    const panel = await drawPanel();
    await click(panel.querySelector('[aria-label="Remove the link of “CPL”"]'));
    expect(textsOf(panel, '.failure')).toEqual([expect.stringContaining('no room left')]);
    expect(textsOf(panel, '.digest-name [lang=en]')).toEqual(['CPL']);
  });

  test.each(HOSTILE_TEXTS)('is only text, whatever its entry is called: %j', async (text) => {
    state.learned = [link(text, { source: text })];
    const panel = await drawPanel();
    expect(textsOf(panel, '.digest-name [lang=en]')).toEqual([text]);
    expect(panel.querySelectorAll('img, script, style, iframe, object, embed, form, input')).toHaveLength(0);
    for (const a of panel.querySelectorAll('a')) expect(a.getAttribute('href')).toMatch(/^https:\/\//);
  });
});
