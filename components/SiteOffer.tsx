import { useEffect, useState } from 'preact/hooks';
import { words } from '../lib/platform/words';
import type { SiteOffer as Offer } from '../lib/this-page/site-offer';
import type { Surface } from '../lib/this-page/surface';
import type { ThisPage } from '../lib/this-page/this-page';

export interface SiteOfferProps extends Pick<Surface, 'findOffer' | 'grant'> {
  readonly page: ThisPage;
}

/** Offers to show what the digests say on this site too, where the browser keeps us away from it. */
export function SiteOffer({ page, findOffer, grant }: SiteOfferProps) {
  const [offer, setOffer] = useState<Offer>();
  const [isGranted, setGranted] = useState<boolean>();
  useEffect(() => {
    let isCurrent = true;
    findOffer(page).then(
      (found) => isCurrent && setOffer(found),
      // There is nothing to offer where the library cannot be read, which the list says.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [page]);
  if (isGranted === true) return <Said text={words('offer.granted')} />;
  if (offer === undefined) return null;
  const { isWithheld, name } = offer;
  return (
    <div class="site-offer">
      <Said
        text={
          isGranted === false ? words('offer.refused') : isWithheld ? words('offer.withheld', [name]) : ''
        }
      />
      <button
        type="button"
        class="small-button"
        aria-label={words(isWithheld ? 'offer.allowNamed' : 'offer.showNamed', [name])}
        title={name}
        // The browser asks only while the click counts, so nothing may be waited for before it.
        onClick={() => void grant(offer).then(setGranted)}
      >
        {words(isWithheld ? 'offer.allow' : 'offer.show')}
      </button>
    </div>
  );
}

function Said({ text }: { readonly text: string }) {
  return (
    <p class="bar-text" role="status">
      {text}
    </p>
  );
}
