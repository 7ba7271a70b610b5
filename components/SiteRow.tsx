import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedSite } from '../lib/platform/site-list';
import { words } from '../lib/platform/words';
import type { SiteAccessChange } from './use-sites';

export interface SiteRowProps {
  readonly site: ListedSite;
  readonly access: SiteAccessChange;
}

/** A site to be turned on and off; the browser asks the reader before it is on. */
export function SiteSwitch({ site, access }: SiteRowProps) {
  const id = useId();
  const [said, setSaid] = useState<'refused' | 'dropped' | 'notDropped'>();
  // Asking the browser is the first thing that the click does.
  const turnOn = () => access.request(site.matches).then((isOn) => setSaid(isOn ? undefined : 'refused'));
  const turnOff = () => access.drop(site.matches).then((isOff) => setSaid(isOff ? 'dropped' : 'notDropped'));
  // The browser's settings may have changed since.
  const isTrue = said !== undefined && site.isGranted === (said === 'notDropped');
  return (
    <SiteRow site={site} id={id} said={isTrue ? words(`sites.${said}`) : ''}>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={site.isGranted}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-about`}
        onClick={() => void (site.isGranted ? turnOff() : turnOn())}
      />
    </SiteRow>
  );
}

/** A site out of the box: nothing is to be done with it unless the browser withholds it. */
export function BuiltInSite({ site, access }: SiteRowProps) {
  const id = useId();
  const [isRefused, setRefused] = useState(false);
  const granted = useRef<HTMLSpanElement>(null);
  const isAsking = useRef(false);
  // The button is gone, and the focus must not go with it.
  useLayoutEffect(() => {
    if (site.isGranted && isAsking.current) granted.current?.focus();
    isAsking.current = false;
  }, [site.isGranted]);
  const ask = () => {
    isAsking.current = true;
    void access.request(site.matches).then((isGranted) => {
      if (!isGranted) isAsking.current = false;
      setRefused(!isGranted);
    });
  };
  const isTrue = isRefused && !site.isGranted;
  return (
    <SiteRow site={site} id={id} said={isTrue ? words('sites.stillWithheld') : ''}>
      {site.isGranted ? (
        <span class="quiet" tabIndex={-1} ref={granted}>
          {words('sites.granted')}
        </span>
      ) : (
        <button
          type="button"
          class="button primary"
          aria-label={words('sites.allowNamed', [site.name])}
          onClick={ask}
        >
          {words('sites.allow')}
        </button>
      )}
    </SiteRow>
  );
}

interface RowProps {
  readonly site: ListedSite;
  readonly id: string;
  /** What the last click did, or what is wrong. */
  readonly said: string;
  readonly children: ComponentChildren;
}

function SiteRow({ site, id, said, children }: RowProps) {
  return (
    <>
      <div class="digest">
        <span class="digest-name">
          <span id={`${id}-name`}>{site.name}</span>
          <span id={`${id}-about`} class="quiet">
            {aboutSite(site)}
          </span>
        </span>
        {children}
      </div>
      <p class="site-said" role="status">
        {said}
      </p>
    </>
  );
}

/** Its host where its name does not tell, and how many entries point there. */
function aboutSite({ name, hosts, entries }: ListedSite): string {
  const [first = '', ...others] = new Set(hosts.map((host) => host.replace(/^www\./, '')));
  const count = others.length;
  const address = count === 0 ? first : words('sites.hosts', count, [String(count), first]);
  return [address === name ? '' : address, entries === 0 ? '' : words('library.entries', entries)]
    .filter((part) => part !== '')
    .join(' · ');
}
