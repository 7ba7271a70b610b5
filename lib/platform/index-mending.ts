/** The search index is made anew in the background, where no closed popup ends it. */
import browser from 'webextension-polyfill';
import type { IndexState } from '../library/index-state';
import { LibraryError } from '../library/library-error';

/** How often the index is looked at; each time counts as a turn. */
const LOOK_EVERY_MS = 250;
/** Asking keeps a worker from being stopped for idleness, which it is after 30 s. */
const ASK_EVERY_TURNS = 40;
/** Without any progress for so long, a minute, nobody is at work, or something else is. */
const PATIENCE_TURNS = 240;

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

/** Runs when a page asks for it. To be called before the first `await` of the background. */
export function onMendingAsked(run: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if ('mendIndexAt' in changes) run();
  });
}

/** Has the index made anew, and resolves when it is good; rejects with a LibraryError where it does not get there. */
export async function mendIndex(
  readState: () => Promise<IndexState>,
  onProgress: (progress: IndexProgress) => void,
): Promise<void> {
  let idle = 0;
  let before = -1;
  for (let turn = 0; ; turn += 1) {
    if (turn % ASK_EVERY_TURNS === 0) await browser.storage.session.set({ mendIndexAt: Date.now() });
    const state = await readState();
    if (state.kind === 'ready') return;
    const done = state.kind === 'rebuilding' ? state.done : before;
    idle = done === before ? idle + 1 : 0;
    if (idle > PATIENCE_TURNS) throw new LibraryError('stalled');
    if (state.kind === 'rebuilding') onProgress(state);
    before = done;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
