import { words } from '../lib/platform/words';
import { IndexProgress } from './IndexProgress';
import type { IndexNews } from './use-index-news';

/** Above what was found: that the index is being made anew, or was. */
export function IndexNotice({ news }: { readonly news: IndexNews }) {
  if (news.kind === 'failed') return <p class="query-notes failure">{news.message}</p>;
  if (news.kind === 'rebuilt') {
    return (
      <p class="query-notes" role="status">
        {words('index.mended')}
      </p>
    );
  }
  return (
    <div class="query-notes">
      <p role="status">{words(news.isDamaged ? 'index.damaged' : 'index.outdated')}</p>
      <IndexProgress progress={news.progress} />
    </div>
  );
}
