/** The sites section, drawn over a browser and a library that a test arranges. */
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { SitesPanel } from '../../components/SitesPanel';
import type { SiteControl, SitesProps } from '../../components/use-sites';
import type { LearnedLink } from '../../lib/library/list-learned';
import type { ListedSite, ListedSites } from '../../lib/platform/site-list';
import { click as clickOnly, draw } from './drawing';

export const site = (name: string, parts: Partial<ListedSite> = {}): ListedSite => ({
  ...{ id: name, name, hosts: [name], matches: [`https://${name}/*`], entries: 0, isGranted: false },
  ...parts,
});

export const ARXIV = site('arXiv', { hosts: ['arxiv.org'], isGranted: true });
export const MIRROR = site('alphaXiv', { hosts: ['www.alphaxiv.org', 'alphaxiv.org'] });

interface SitesState {
  listed: ListedSites;
  hidden: readonly string[];
  learned: readonly LearnedLink[];
  /** What the reader answers to the browser, and the browser to whoever gives access back. */
  answer: boolean;
}

const START: SitesState = {
  listed: { builtIn: [ARXIV], optional: [MIRROR], linked: [] },
  hidden: [],
  learned: [],
  answer: true,
};

/** What there is, and what is answered from now on. */
export const state: SitesState = { ...START };

export const library = {
  linkedHosts: vi.fn<SitesProps['library']['linkedHosts']>(),
  learnedLinks: vi.fn<SitesProps['library']['learnedLinks']>(),
  unlearn: vi.fn<SitesProps['library']['unlearn']>(),
};

export const control = {
  list: vi.fn<SiteControl['list']>(),
  requestAccess: vi.fn<SiteControl['requestAccess']>(),
  dropAccess: vi.fn<SiteControl['dropAccess']>(),
  onAccessChanged: vi.fn<SiteControl['onAccessChanged']>(),
  hiddenSites: vi.fn<SiteControl['hiddenSites']>(),
  showSite: vi.fn<SiteControl['showSite']>(),
};

/** Before each test. */
export function arrangeSites(): void {
  vi.resetAllMocks();
  Object.assign(state, START);
  library.linkedHosts.mockResolvedValue([]);
  library.learnedLinks.mockImplementation(async () => [...state.learned]);
  library.unlearn.mockImplementation(async (entry) => {
    state.learned = state.learned.filter((one) => one.entry !== entry);
  });
  control.list.mockImplementation(async () => state.listed);
  control.requestAccess.mockImplementation(async (matches) => state.answer && grant(matches, true));
  control.dropAccess.mockImplementation(async (matches) => state.answer && grant(matches, false));
  control.hiddenSites.mockImplementation(async () => state.hidden);
  control.showSite.mockImplementation(async (host) => {
    state.hidden = state.hidden.filter((one) => one !== host);
  });
}

/** The browser tells that access has changed. */
export function changeAccess(): void {
  for (const [run] of control.onAccessChanged.mock.calls) run();
}

/** What the browser does where nobody says no. */
export function grant(matches: readonly string[], isGranted: boolean): true {
  const set = (one: ListedSite) => (one.matches[0] === matches[0] ? { ...one, isGranted } : one);
  const { builtIn, optional, linked } = state.listed;
  state.listed = { builtIn: builtIn.map(set), optional: optional.map(set), linked: linked.map(set) };
  return true;
}

/** What the browser and the library answer takes a few turns to be drawn. */
export async function answered(begin: () => void = () => undefined): Promise<void> {
  await act(() => {
    begin();
    return new Promise<void>((resolve) => setTimeout(resolve));
  });
}

export async function drawPanel(): Promise<HTMLElement> {
  const panel = await draw(<SitesPanel library={library} control={control} />);
  await answered();
  return panel;
}

export async function click(element: Element | null): Promise<void> {
  await clickOnly(element);
  await answered();
}

export const textsOf = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '');

/** A switch by the name that it has for those who hear the page. */
export function switchOf(root: Element, name: string): Element {
  const found = [...root.querySelectorAll('[role=switch]')].find(
    (element) => document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent === name,
  );
  if (found === undefined) throw new Error(`There is no switch for ${name}.`);
  return found;
}
