/** The browser's permissions and registered scripts, as far as units need them: whole hosts, granted by pattern. */
import { vi } from 'vitest';
import browser, { type Permissions, type Scripting } from 'webextension-polyfill';
import { isWithin, LIST_MATCHES } from '../../lib/platform/hosts';

export const BUILT_IN = ['https://arxiv.org/*', 'https://*.arxiv.org/*', 'https://mistral.ai/*'];

/** A browser in which a reader has granted some sites. */
export interface FakePermissions {
  readonly granted: () => readonly string[];
  /** The browser's question is answered with this from now on. */
  readonly answer: (isGranted: boolean) => void;
  /** As in the browser's own settings. */
  readonly grant: (...matches: string[]) => void;
  readonly withdraw: (...matches: string[]) => void;
}

type Listener = (permissions: Permissions.Permissions) => void;

/** Puts them into the browser of this test. Built-in sites are granted unless `granted` says otherwise. */
export function fakePermissions(granted: readonly string[] = BUILT_IN): FakePermissions {
  let now = [...granted];
  let agrees = false;
  const added = eventIn('onAdded');
  const removed = eventIn('onRemoved');
  const grant = (...matches: string[]) => {
    now = [...new Set([...now, ...matches])];
    for (const run of added) run({ origins: matches });
  };
  const withdraw = (...matches: string[]) => {
    now = now.filter((match) => !matches.includes(match));
    for (const run of removed) run({ origins: matches });
  };
  const covered = (match: string) => now.some((wider) => isWithin(match, wider));
  const { permissions } = browser;
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({
    origins: [...now],
    permissions: ['storage'],
  }));
  vi.spyOn(permissions, 'contains').mockImplementation(async ({ origins = [] }) => origins.every(covered));
  vi.spyOn(permissions, 'request').mockImplementation(async ({ origins = [] }) => {
    if (agrees) grant(...origins);
    return agrees;
  });
  vi.spyOn(permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
    if (origins.some((match) => BUILT_IN.includes(match))) throw new Error('You cannot remove these.');
    withdraw(...origins);
    return true;
  });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    ...{ manifest_version: 3, name: 'Yeobaek', version: '1' },
    content_scripts: [
      { matches: LIST_MATCHES, js: ['arxiv-list.js'] },
      { matches: BUILT_IN.slice(0, 2), exclude_matches: LIST_MATCHES, js: ['arxiv.js'] },
      { matches: BUILT_IN.slice(2), js: ['page.js'] },
    ],
  });
  return { granted: () => now, answer: (isGranted) => (agrees = isGranted), grant, withdraw };
}

function eventIn(name: 'onAdded' | 'onRemoved'): Set<Listener> {
  const listeners = new Set<Listener>();
  const event = browser.permissions[name];
  vi.spyOn(event, 'addListener').mockImplementation((run) => void listeners.add(run));
  vi.spyOn(event, 'removeListener').mockImplementation((run) => void listeners.delete(run));
  return listeners;
}

/** The scripts registered at runtime; refuses what browsers refuse: an id that is there twice, or is not there. */
export function fakeScripts(): () => readonly Scripting.RegisteredContentScript[] {
  const scripts = new Map<string, Scripting.RegisteredContentScript>();
  const { scripting } = browser;
  const demand = (isThere: boolean, id: string) => {
    if (scripts.has(id) !== isThere)
      throw new Error(`There is ${isThere ? 'no' : 'already a'} script ${id}.`);
  };
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async ({ ids } = {}) =>
    [...scripts.values()].filter(({ id }) => ids?.includes(id) !== false),
  );
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async (all) => {
    for (const script of all) {
      demand(false, script.id);
      scripts.set(script.id, script);
    }
  });
  vi.spyOn(scripting, 'updateContentScripts').mockImplementation(async (all) => {
    for (const script of all) {
      demand(true, script.id);
      scripts.set(script.id, { ...scripts.get(script.id), ...script });
    }
  });
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async ({ ids = [] } = {}) => {
    for (const id of ids) {
      demand(true, id);
      scripts.delete(id);
    }
  });
  return () => [...scripts.values()];
}
