import type { ShownEntry } from '../lib/model/annotation';
import { words } from '../lib/platform/words';
import type { Surface } from '../lib/this-page/surface';
import { nearTitleOf, type ThisPage, type WebPage } from '../lib/this-page/this-page';
import { NearTitles } from './NearTitles';
import { nameOfPage } from './page-name';

export interface PageMissProps extends Pick<Surface, 'nearTitles'> {
  readonly page: Exclude<ThisPage, { kind: 'own' }>;
  /** Why the last attempt to link an entry has failed. */
  readonly failure: string | undefined;
  /** Links an entry to the page; undefined where the page has nothing to be known by. */
  readonly onLink: ((shown: ShownEntry) => void) | undefined;
}

/** A page without entries: what it was taken for, and what it may be. */
export function PageMiss({ page, nearTitles, failure, onLink }: PageMissProps) {
  const title = nearTitleOf(page);
  return (
    <div class="page-top miss">
      <h2 class="section-name">{words('popup.thisPage')}</h2>
      {page.kind === 'page' ? (
        <>
          <TakenFor page={page} />
          <p class="quiet">{words('page.nothing')}</p>
        </>
      ) : (
        <p class="quiet">{words(page.kind === 'unseen' ? 'page.unseen' : 'page.notWeb')}</p>
      )}
      {title !== undefined && onLink !== undefined && (
        <NearTitles key={title} title={title} nearTitles={nearTitles} onLink={onLink} />
      )}
      {failure !== undefined && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

/** Its identifier, else its address, and its title where it tells one. */
function TakenFor({ page }: { readonly page: WebPage }) {
  const [key] = page.identity.keys;
  const [title] = page.identity.titles;
  return (
    <p class="taken">
      <span class="taken-name" lang="en">
        {key === undefined ? page.tab.url : nameOfPage(key)}
      </span>
      {title !== undefined && (
        <span class="taken-title" lang="en">
          {title}
        </span>
      )}
    </p>
  );
}
