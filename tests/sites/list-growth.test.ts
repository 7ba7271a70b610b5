import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageIdentity } from '../../lib/model/page-identity';
import { changed, itemHtml, KNOWN, makeListSite, makeListVisits, writeList } from './list-visits';

const site = makeListSite({ drawnByScript: true });
let visits = makeListVisits();

beforeEach(() => {
  visits = makeListVisits();
  document.body.innerHTML = '';
});

afterEach(() => {
  visits.end();
  vi.restoreAllMocks();
});

describe('a list that its scripts draw', () => {
  test('is read when it has come to rest', async () => {
    const visiting = visits.visit({ site });
    writeList('url:a');
    await visiting;
    expect(visits.asked).toEqual([['url:a']]);
  });

  test('is asked about what was added to it, and about nothing else again', async () => {
    writeList('url:a', 'url:b');
    await visits.visit({ site });
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', itemHtml('url:c'));
    await vi.waitFor(() => expect(visits.drawn).toHaveLength(2));
    expect(visits.asked).toEqual([['url:a', 'url:b'], ['url:c']]);
    expect(visits.drawn[1]).toEqual(['url:a known', 'url:b -', 'url:c known', 'ul']);
  });

  test('is shown once more where it was drawn anew, also while the answer was on its way', async () => {
    writeList('url:a');
    let isFirst = true;
    await visits.visit({
      site,
      askRows: (rows) => {
        if (isFirst) writeList('url:a');
        isFirst = false;
        return visits.askRows(rows);
      },
    });
    await vi.waitFor(() => expect(visits.drawn).toHaveLength(2));
    expect(visits.asked).toEqual([['url:a'], ['url:a']]);
  });

  test('is not looked at again because of what we put there', async () => {
    writeList('url:a');
    await visits.visit({ site });
    const list = document.querySelector('ul') ?? document.body;
    const timers = vi.spyOn(window, 'setTimeout');
    for (const name of ['yeobaek-badge', 'yeobaek-switch', 'yeobaek-card'])
      await changed(() => list.append(document.createElement(name)));
    expect(timers).not.toHaveBeenCalled();
    list.append(document.createElement('li'));
    await vi.waitFor(() => expect(timers).toHaveBeenCalled());
  });

  test('and is drawn anew because of us is looked at ever more seldom, and not for ever', async () => {
    writeList('url:a', 'url:b');
    const waits: number[] = [];
    await visits.visit({ site, drawRows: async () => writeList('url:a', 'url:b') });
    vi.spyOn(window, 'setTimeout').mockImplementation(((run: () => void, wait = 0) => {
      waits.push(wait);
      queueMicrotask(run);
    }) as typeof window.setTimeout);
    await vi.waitFor(() => expect(visits.asked).toHaveLength(301));
    // The first pause, of 300, has begun before.
    expect(waits.slice(0, 6)).toEqual([600, 1_200, 2_400, 4_800, 4_800, 4_800]);
    await changed(() => writeList('url:c'));
    expect(visits.asked).toHaveLength(301);
  });
});

describe('an element that a page uses again shows nothing of its last paper', () => {
  test.each<[string, (link: Element) => void]>([
    ['under another address', (link) => link.setAttribute('href', 'url:b')],
    [
      'under another title',
      (link) => {
        if (link.firstChild !== null) link.firstChild.nodeValue = 'Another';
      },
    ],
  ])('%s', async (_, change) => {
    writeList('url:a=One');
    const askRows = async (rows: readonly PageIdentity[]) =>
      rows.map(({ keys, titles }) => (keys[0] === 'url:a' && titles[0] === 'One' ? KNOWN['url:a'] : null));
    await visits.visit({ site, askRows });
    change(document.querySelector('a') ?? document.body);
    await vi.waitFor(() => expect(visits.drawn).toHaveLength(2));
    expect(visits.drawn.map(([row]) => row?.split(' ')[1])).toEqual(['known', '-']);
  });
});
