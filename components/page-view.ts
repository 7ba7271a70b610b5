/** What a visit asks of the extension, and how its answers are shown. It draws nothing itself: lib/platform/drawing.ts. */
import type { ToBackground } from '../lib/messaging/protocol';
import type { WatchOptions } from '../lib/sites/watch';
import type { CardActions } from './Card';
import { createListView, type ListReply, type ListViewEnvironment } from './list-view';

export interface PageViewEnvironment extends ListViewEnvironment {
  /** Whether a click on a page can open the panel. */
  readonly canOpenPanel: boolean;
}

/** What answers say of how they are to be shown. */
type ShownReply = Omit<ToBackground['annotations']['reply'], 'annotations'>;

export function createPageView({ document, ask, drawings, canOpenPanel }: PageViewEnvironment): WatchOptions {
  const tell = async <Type extends keyof ToBackground>(type: Type, request: ToBackground[Type]['request']) =>
    (await ask(type, request)) !== undefined;
  const actions: CardActions = {
    fold: (folded) => tell('preference', { folded }),
    searchTag: (tag) => tell('open', { place: 'search', tag }),
    hideSite: () => tell('preference', { hideSite: true }),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    ...(canOpenPanel ? { openPanel: () => tell('open', { place: 'panel' }) } : {}),
  };
  let shown: ShownReply = { folded: false, hidden: false };
  let list: ListReply = { digestedOnly: false };
  const listView = createListView({ document, ask, drawings });
  let remove: () => void = () => undefined;
  return {
    ask: async ({ keys, titles }) => {
      const reply = await ask('annotations', { keys, titles });
      if (reply !== undefined) shown = reply;
      return reply?.annotations;
    },
    draw: async (place, { annotations, version }, signal) => {
      if (shown.hidden) return undefined;
      const drawCard = await drawings.arrival('card');
      if (signal.aborted) return undefined;
      const card = drawCard?.(
        place,
        { annotations, folded: shown.folded, version, actions },
        shown.words ?? {},
      );
      remove = () => card?.remove();
      return card;
    },
    learn: (seen) => void ask('learned', seen),
    askRows: async (rows) => {
      const reply = await ask('badges', { rows });
      if (reply !== undefined) list = reply;
      return reply?.rows;
    },
    drawRows: (...rows) => listView.show(list, ...rows),
    clear: () => {
      remove();
      listView.clear();
    },
  };
}
