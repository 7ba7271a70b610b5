import { useEffect, useRef, useState } from 'preact/hooks';
import type { Library } from '../lib/library/library';
import type { Annotations } from '../lib/model/annotation';
import { words } from '../lib/platform/words';
import { attachCard } from './mount-card';

/** How often and how long a new library is asked for its first digest, which the background is installing meanwhile. */
const ASK_EVERY_MS = 250;
const ASK_TIMES = 40;

/** The first minute: what this is, in three sentences, and a card as it will look on a paper's page. */
export function Welcome({ library }: { readonly library: Library }) {
  const sample = useSample(library);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null || sample === undefined) return;
    const host = document.createElement('div');
    place.current.replaceChildren(host);
    attachCard(host, { annotations: sample, folded: false }, 'open');
    host.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }, [sample]);
  return (
    <section class="welcome" aria-labelledby="welcome-name">
      <h2 id="welcome-name">{words('welcome.name')}</h2>
      <p>{words('welcome.first')}</p>
      <p>{words('welcome.second')}</p>
      <p>{words('welcome.third')}</p>
      <div class="sample" ref={place} />
    </section>
  );
}

/** The first entry of the newest digest that says something and carries tags. */
function useSample(library: Library): Annotations | undefined {
  const [sample, setSample] = useState<Annotations>();
  useEffect(() => {
    let asked = 0;
    const timer = setInterval(async () => {
      asked += 1;
      if (asked >= ASK_TIMES) clearInterval(timer);
      const entries = (await library.newestDigest().catch(() => undefined))?.entries ?? [];
      const shown = entries.find(({ entry }) => entry.commentary.length > 0 && entry.tags.length > 0);
      if (shown === undefined) return;
      clearInterval(timer);
      setSample({ about: [shown], mentionedBy: [], titles: {} });
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [library]);
  return sample;
}
