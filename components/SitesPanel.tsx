import { useRef } from 'preact/hooks';
import type { ListedSite, ListedSites } from '../lib/platform/site-list';
import { words } from '../lib/platform/words';
import { LearnedLinks } from './LearnedLinks';
import { PartedList } from './PartedList';
import { RemovableList } from './RemovableList';
import { BuiltInSite, SiteSwitch } from './SiteRow';
import { type SiteAccessChange, type SitesProps, useSites } from './use-sites';

/** The sites whose pages we may see, each asked for on a click; where cards are hidden; which links were learned. */
export function SitesPanel(props: SitesProps) {
  const { sites, hidden, learned, said, failure, access, showAgain, unlearn } = useSites(props);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusAfter = () => heading.current?.focus();
  return (
    <section aria-labelledby="sites-name">
      <h2 id="sites-name" tabIndex={-1} ref={heading}>
        {words('options.sites')}
      </h2>
      <p>{words('sites.note')}</p>
      <p class="done" role="status">
        {said}
      </p>
      {failure !== '' && <p class="failure">{failure}</p>}
      <SiteGroups sites={sites} access={access} />
      <RemovableList
        name={words('sites.hidden')}
        note={words('sites.hiddenNote')}
        items={hidden}
        keyOf={(host) => host}
        action={words('sites.show')}
        actionName={(host) => words('sites.showNamed', [host])}
        onRemove={showAgain}
        focusAfter={focusAfter}
      >
        {(host) => host}
      </RemovableList>
      <LearnedLinks links={learned} onRemove={unlearn} focusAfter={focusAfter} />
    </section>
  );
}

interface SiteGroupsProps {
  readonly sites: ListedSites;
  readonly access: SiteAccessChange;
}

function SiteGroups({ sites: { builtIn, optional, linked }, access }: SiteGroupsProps) {
  const keyOf = ({ id }: ListedSite) => id;
  const siteSwitch = (site: ListedSite) => <SiteSwitch site={site} access={access} />;
  const isWithheld = builtIn.some(({ isGranted }) => !isGranted);
  return (
    <>
      <PartedList
        name={words('sites.builtIn')}
        note={isWithheld && <p class="notice">{words('sites.withheld')}</p>}
        items={builtIn}
        keyOf={keyOf}
      >
        {(site) => <BuiltInSite site={site} access={access} />}
      </PartedList>
      <PartedList
        name={words('sites.optional')}
        note={<p class="quiet">{words('sites.optionalNote')}</p>}
        items={optional}
        keyOf={keyOf}
      >
        {siteSwitch}
      </PartedList>
      <PartedList
        name={words('sites.linked')}
        note={<p class="quiet">{words('sites.linkedNote')}</p>}
        items={linked}
        keyOf={keyOf}
      >
        {siteSwitch}
      </PartedList>
    </>
  );
}
