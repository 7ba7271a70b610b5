/** How the answer to one of arXiv's lists is shown, which the list's own script has asked for. */
import { valueOfReply } from '../lib/messaging/ask';
import type { ToBackground } from '../lib/messaging/protocol';
import { ask } from '../lib/platform/content-script';
import { expectDrawings } from '../lib/platform/drawing';
import { listAsked } from '../lib/platform/list-question';
import { ListedPaper } from '../lib/sites/listed-paper';
import type { Drawings } from './drawing';
import { createListView } from './list-view';

/** Shows badges at the known rows, and the switch above the list; nothing where nothing was asked or answered. */
export async function showList(document: Document): Promise<void> {
  const list = listAsked();
  const drawings = list === undefined ? undefined : expectDrawings<Drawings>();
  if (list === undefined || drawings === undefined) return;
  const reply = valueOfReply<ToBackground['list']['reply']>(await list.answer);
  if (reply === undefined) return;
  const rows = list.links.map((link, index) => ({
    row: new ListedPaper(link),
    badge: reply.rows[index] ?? undefined,
  }));
  const start = rows[0]?.row.elements[0]?.parentElement ?? undefined;
  const view = createListView({ document, ask, drawings });
  await view.show(reply, rows, start, new AbortController().signal);
}
