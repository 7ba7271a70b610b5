/** What happens to the search index while a reader searches: it is made anew where it is damaged or from an older version. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { describeError } from '../lib/platform/words';
import type { Surface } from '../lib/this-page/surface';
import type { PopupContent } from './popup-view';
import { PAUSE_MS } from './use-after-pause';

export type IndexNews =
  | {
      readonly kind: 'rebuilding';
      /** Whether nothing is found in it until it is done. */
      readonly isDamaged: boolean;
      /** Of how many documents; undefined before the first part is done. */
      readonly progress?: { readonly done: number; readonly total: number };
    }
  /** It was damaged, and is not any more. */
  | { readonly kind: 'rebuilt' }
  | { readonly kind: 'failed'; readonly message: string };

/** Looks after each list that was searched for, at a pause in the typing; `searchAgain` is called when the index is good again. */
export function useIndexNews(
  content: PopupContent,
  index: Pick<Surface, 'indexState' | 'mendIndex'>,
  searchAgain: () => void,
): IndexNews | undefined {
  const [news, setNews] = useState<IndexNews>();
  const isBusy = useRef(false);
  const isSearched = content.kind === 'found' || content.kind === 'failed';
  useEffect(() => {
    if (!isSearched) return;
    const timer = setTimeout(() => {
      if (isBusy.current) return;
      isBusy.current = true;
      mend(index, setNews)
        .then((isMended) => isMended && searchAgain())
        .catch((error) => setNews({ kind: 'failed', message: describeError(error) }))
        .finally(() => {
          isBusy.current = false;
        });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [content]);
  return news;
}

/** Resolves with whether there was anything to do. */
async function mend(
  { indexState, mendIndex }: Pick<Surface, 'indexState' | 'mendIndex'>,
  tell: (news: IndexNews | undefined) => void,
): Promise<boolean> {
  const state = await indexState();
  if (state.kind === 'ready') return false;
  const isDamaged = state.kind === 'rebuilding' ? state.isCorrupt : state.kind === 'corrupt';
  tell({ kind: 'rebuilding', isDamaged });
  await mendIndex((progress) => tell({ kind: 'rebuilding', isDamaged, progress }));
  tell(isDamaged ? { kind: 'rebuilt' } : undefined);
  return true;
}
