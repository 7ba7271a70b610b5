/** What the reader chose, in the extension's own storage. Digests never go there: in Firefox content scripts can read it. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { inTurn } from './in-turn';

const preferencesSchema = z.object({
  /** Whether cards are folded. */
  folded: z.catch(z.boolean(), false),
  /** Whether lists show only papers that a digest is about. */
  digestedOnly: z.catch(z.boolean(), false),
  /** Hosts on whose pages the reader wants no card, as `location.hostname` has them. */
  hiddenSites: z.catch(z.array(z.string()), []),
  /** Whether this reader has been welcomed. */
  welcomed: z.catch(z.boolean(), false),
  /** The name that the reader last gave to imported digests. */
  importSource: z.catch(z.optional(z.string()), undefined),
});

export type Preferences = z.infer<typeof preferencesSchema>;

/** Whatever is stored and makes no sense counts as not chosen. */
export async function readPreferences(): Promise<Preferences> {
  return preferencesSchema.parse(await browser.storage.local.get(null));
}

export async function writePreferences(change: Partial<Preferences>): Promise<void> {
  await browser.storage.local.set(change);
}

/** Two clicks may follow each other faster than what they change is read and written. */
const changing = inTurn();

/** No card on a host's pages any more. */
export function hideSite(host: string): Promise<void> {
  return changeHiddenSites((hosts) => [...hosts, host]);
}

/** Cards on a host's pages again. */
export function showSite(host: string): Promise<void> {
  return changeHiddenSites((hosts) => hosts.filter((hidden) => hidden !== host));
}

function changeHiddenSites(change: (hosts: readonly string[]) => string[]): Promise<void> {
  return changing(async () => {
    const { hiddenSites } = await readPreferences();
    await writePreferences({ hiddenSites: [...new Set(change(hiddenSites))] });
  });
}

/** Keeps content scripts away from the storage where the browser can: Chromium alone can, in November 2026. */
export async function guardStorage(): Promise<void> {
  const area = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
