/** How the answer to a list is shown: badges at its rows, and the switch above it. */
import type { ToBackground } from '../lib/messaging/protocol';
import type { ExpectedDrawings } from '../lib/platform/drawing';
import type { WatchOptions } from '../lib/sites/watch';
import type { Drawings } from './drawing';
import type { RowBadges } from './row-badges';

export interface ListViewEnvironment {
  readonly document: Document;
  readonly ask: <Type extends keyof ToBackground>(
    type: Type,
    request: ToBackground[Type]['request'],
  ) => Promise<ToBackground[Type]['reply'] | undefined>;
  readonly drawings: ExpectedDrawings<Drawings>;
}

export interface ListView {
  /** Draws rows as `reply` says; where none of them was ever known, nothing. */
  readonly show: (reply: ListReply, ...rows: Parameters<WatchOptions['drawRows']>) => Promise<void>;
  readonly clear: () => void;
}

/** What an answer says of how rows are to be shown. */
export type ListReply = Omit<ToBackground['badges']['reply'], 'rows'>;

export function createListView({ document, ask, drawings }: ListViewEnvironment): ListView {
  let badges: RowBadges | undefined;
  return {
    show: async ({ digestedOnly, words = {} }, rows, start, signal) => {
      if (badges === undefined && rows.every(({ badge }) => badge === undefined)) return;
      const drawBadges = await drawings.arrival('rows');
      if (signal.aborted) return;
      const onDigestedOnly = async (wanted: boolean) =>
        (await ask('preference', { digestedOnly: wanted })) !== undefined;
      badges ??= drawBadges?.(document, { digestedOnly, onDigestedOnly }, words);
      badges?.show(rows, start);
    },
    clear: () => {
      badges?.clear();
      badges = undefined;
    },
  };
}
