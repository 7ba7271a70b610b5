import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changed, itemHtml, makeListSite, makeListVisits, writeList } from './list-visits';
import { makeSite } from './visits';

let visits = makeListVisits();

beforeEach(() => {
  visits = makeListVisits();
  document.body.innerHTML = '';
});

afterEach(() => {
  visits.end();
  vi.restoreAllMocks();
});

describe('a list', () => {
  test('is asked about in one question for all rows, and drawn once', async () => {
    writeList('url:a=Title A', 'url:b', 'url:c');
    await visits.visit();
    expect(visits.asked).toEqual([['url:a=Title A', 'url:b', 'url:c']]);
    expect(visits.drawn).toEqual([['url:a known', 'url:b -', 'url:c known', 'ul']]);
  });

  test('of two thousand rows is one question too', async () => {
    writeList(...Array.from({ length: 2_000 }, (_, index) => `url:${index}`));
    await visits.visit();
    expect(visits.asked.map(({ length }) => length)).toEqual([2_000]);
  });

  test('is read when the document is parsed', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const visiting = visits.visit();
    writeList('url:a');
    await Promise.resolve();
    expect(visits.asked).toEqual([]);
    state.mockReturnValue('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await visiting;
    expect(visits.asked).toEqual([['url:a']]);
  });

  test('of a page that has none, or of a site that has none, asks nothing', async () => {
    await visits.visit();
    writeList('url:a');
    await visits.visit({ site: makeSite() });
    expect([visits.asked, visits.drawn.flat()]).toEqual([[], []]);
  });

  test('that was left meanwhile is not drawn', async () => {
    writeList('url:a');
    await visits.visit({
      askRows: (rows) => {
        visits.end();
        return visits.askRows(rows);
      },
    });
    expect([visits.asked, visits.drawn]).toEqual([[['url:a']], []]);
  });

  test('without an answer is not drawn', async () => {
    writeList('url:a');
    await visits.visit({ askRows: async () => undefined });
    expect(visits.drawn).toEqual([]);
  });

  test('that no script draws is not looked at again', async () => {
    writeList('url:a');
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    await visits.visit();
    expect(observe).not.toHaveBeenCalled();
  });
});

describe('a list reached inside of a page', () => {
  const heading = vi.fn((page: Document) => page.querySelector('h1')?.textContent ?? undefined);
  const site = makeListSite({ drawnByScript: true, heading });

  test('is not read while the last page still stands there', async () => {
    document.body.innerHTML = `<h1>Last</h1><ul>${itemHtml('url:a')}</ul>`;
    const visiting = visits.visit({ site, lastHeading: 'Last' });
    await vi.waitFor(() => expect(heading).toHaveBeenCalled());
    await changed(() => document.body.append('The last of the last page'));
    expect(visits.asked).toEqual([]);
    document.body.innerHTML = `<h1>Next</h1><ul>${itemHtml('url:b')}</ul>`;
    await visiting;
    expect(visits.asked).toEqual([['url:b']]);
  });

  test('is read under the same heading, once its first row is another', async () => {
    // Patience, after which any page is read, has no end here.
    const wait = window.setTimeout.bind(window);
    vi.spyOn(window, 'setTimeout').mockImplementation(
      ((run: () => void, milliseconds = 0) =>
        milliseconds < 1_000 && wait(run, milliseconds)) as typeof window.setTimeout,
    );
    document.body.innerHTML = `<h1>Daily</h1><ul>${itemHtml('url:a')}</ul>`;
    const visiting = visits.visit({ site, lastHeading: 'Daily' });
    document.body.innerHTML = `<h1>Daily</h1><ul>${itemHtml('url:b')}</ul>`;
    await visiting;
    expect(visits.asked).toEqual([['url:b']]);
  });
});
