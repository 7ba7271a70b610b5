/** What a reader is told of the search index, in the popup and on the options page. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { IndexPanel } from '../../components/IndexPanel';
import type { ImportRun } from '../../lib/library/import-run';
import type { IndexState } from '../../lib/library/index-state';
import { LibraryError } from '../../lib/library/library-error';
import { draw } from './drawing';
import {
  answerOf,
  buttonIn,
  drawPopup,
  later,
  NEWEST,
  PAGE,
  popupProps,
  press,
  settle,
  shown,
  titlesIn,
  type,
} from './popup-drawing';

let props: ReturnType<typeof popupProps>;
beforeEach(() => {
  props = popupProps(() => ({ page: PAGE, newest: NEWEST }));
});

describe('in the popup', () => {
  test('an index that is good says nothing, and is not looked at where nothing is searched for', async () => {
    const root = await drawPopup(props);
    expect(props.indexState).not.toHaveBeenCalled();
    await type(root, 'model');
    expect(props.indexState).toHaveBeenCalledOnce();
    expect(root.querySelector('.query-notes')).toBeNull();
  });

  test('a damaged one is made anew, with progress, and what was asked is searched for again', async () => {
    const rebuilt = later<undefined>();
    props.indexState.mockResolvedValueOnce({ bytes: 2_400_000, kind: 'corrupt' });
    props.mendIndex.mockImplementation(async (onProgress) => {
      onProgress({ done: 1_000, total: 4_000 });
      return await rebuilt.promise;
    });
    props.search.mockResolvedValueOnce(answerOf([])).mockResolvedValue(answerOf([shown(4, 'Found')]));
    const root = await drawPopup(props);
    await type(root, 'model');
    expect(root.querySelector('.query-notes')?.textContent).toMatch(
      /^The stored index was damaged and is being made anew\..*1,000 of 4,000 notes so far$/,
    );
    expect(root.querySelector('progress')?.value).toBe(1_000);
    await rebuilt.come(undefined);
    await settle();
    expect(root.querySelector('.query-notes')?.textContent).toMatch(
      /^The stored index was damaged and has been made anew\. Your notes are unharmed/,
    );
    expect(titlesIn(root)).toEqual(['Found']);
  });

  test('an outdated one is still searched in while a newer is made', async () => {
    const rebuilt = later<undefined>();
    props.indexState.mockResolvedValueOnce({
      bytes: 2_400_000,
      kind: 'rebuilding',
      done: 1,
      total: 2,
      isCorrupt: false,
    });
    props.mendIndex.mockReturnValueOnce(rebuilt.promise);
    props.search.mockResolvedValue(answerOf([shown(4, 'Found')]));
    const root = await drawPopup(props);
    await type(root, 'model');
    expect(titlesIn(root)).toEqual(['Found']);
    expect(root.querySelector('.query-notes')?.textContent).toMatch(/^The search index is being made anew/);
    await rebuilt.come(undefined);
    await settle();
    expect(root.querySelector('.query-notes')).toBeNull();
    expect(props.search).toHaveBeenCalledTimes(2);
  });

  test('what fails is told', async () => {
    props.indexState.mockResolvedValueOnce({ bytes: 2_400_000, kind: 'outdated' });
    props.mendIndex.mockRejectedValueOnce(new LibraryError('full'));
    const root = await drawPopup(props);
    await type(root, 'model');
    expect(root.querySelector('.query-notes.failure')?.textContent).toContain('no room left');
  });
});

describe('on the options page', () => {
  const makeLibrary = () => ({
    indexState: vi.fn(async (): Promise<IndexState> => ({ bytes: 2_400_000, kind: 'ready' })),
    rebuildIndex: vi.fn(async (_run?: ImportRun) => undefined),
    outdateIndex: vi.fn(async () => undefined),
  });
  const open = async (library: ReturnType<typeof makeLibrary>) => {
    const root = await draw(<IndexPanel library={library} />);
    await settle();
    return root;
  };

  test('it is made anew by a click, and that is told', async () => {
    const library = makeLibrary();
    const root = await open(library);
    expect(library.rebuildIndex).not.toHaveBeenCalled();
    expect(root.querySelector('[role=status]')?.textContent).toBe('The index is in order. It takes 2.4 MB.');
    const rebuilt = later<undefined>();
    library.rebuildIndex.mockImplementation(async (run) => {
      run?.onProgress?.({ done: 1, total: 2 });
      return await rebuilt.promise;
    });
    await press(root, 'Make the index anew');
    expect(library.outdateIndex).toHaveBeenCalledOnce();
    expect(root.querySelector('progress')?.value).toBe(1);
    expect(buttonIn(root, 'Make the index anew')?.disabled).toBe(true);
    await rebuilt.come(undefined);
    expect(root.querySelector('[role=status]')?.textContent).toMatch(/^The index was made anew\./);
  });

  test('a small one is measured in kilobytes', async () => {
    const library = makeLibrary();
    library.indexState.mockResolvedValue({ bytes: 6_200, kind: 'ready' });
    const root = await open(library);
    expect(root.querySelector('[role=status]')?.textContent).toBe('The index is in order. It takes 7 kB.');
  });

  test('it can be given up', async () => {
    const library = makeLibrary();
    library.rebuildIndex.mockImplementation(
      (run) =>
        new Promise((_, reject) => {
          run?.signal?.addEventListener('abort', () => reject(new LibraryError('cancelled')));
        }),
    );
    const root = await open(library);
    await press(root, 'Make the index anew');
    await press(root, 'Cancel');
    expect(root.querySelector('[role=status]')?.textContent).toMatch(/^Making the index was stopped\./);
  });

  test('one that is not good is made anew at once', async () => {
    const library = makeLibrary();
    library.indexState.mockResolvedValue({ bytes: 2_400_000, kind: 'outdated' });
    const root = await open(library);
    expect(library.outdateIndex).not.toHaveBeenCalled();
    expect(root.querySelector('[role=status]')?.textContent).toMatch(/^The index was made anew\./);
  });
});
