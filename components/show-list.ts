/** How the answer to one of arXiv's lists is shown, which the list's own script has asked for. */
import { valueOfReply } from '../lib/messaging/ask';
import { ask, canOpenPanel } from '../lib/platform/content-script';
import { expectDrawings } from '../lib/platform/drawing';
import { listAsked } from '../lib/platform/list-question';
import { ListedPaper } from '../lib/sites/listed-paper';
import type { Drawings } from './drawing';
import { createPageView, type PageViewEnvironment } from './page-view';

/** Shows badges at the known rows, and the switch above the list; nothing where nothing was asked or answered. */
export async function showList(document: Document): Promise<void> {
  const list = listAsked();
  const drawings = list === undefined ? undefined : expectDrawings<Drawings>();
  if (list === undefined || drawings === undefined) return;
  const asking: PageViewEnvironment['ask'] = async (type, request) =>
    type === 'badges' ? valueOfReply(await list.answer) : await ask(type, request);
  const view = createPageView({ document, ask: asking, drawings, canOpenPanel });
  const answers = await view.askRows([]);
  if (answers === undefined) return;
  const rows = list.links.map((link, index) => ({
    row: new ListedPaper(link),
    badge: answers[index] ?? undefined,
  }));
  const start = rows[0]?.row.elements[0]?.parentElement ?? undefined;
  await view.drawRows(rows, start, new AbortController().signal);
}
