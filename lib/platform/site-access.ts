/** Which sites the browser lets us see: what is granted, and asking for it and giving it back. Sites are match patterns. */
import browser from 'webextension-polyfill';
import { hostOfMatch } from './hosts';

/** Whether the browser lets us see all of these. A pattern that it cannot read is one that it does not let us see. */
export async function accessTo(matches: readonly string[]): Promise<boolean> {
  return await browser.permissions.contains({ origins: [...matches] }).catch(() => false);
}

/** Whether we run on a host now: one that a page of ours still stands on may have been taken back meanwhile. */
export function isOurHost(hostname: string): Promise<boolean> {
  return accessTo([`https://${hostname}/*`]);
}

/**
 * Has the browser ask the reader, and resolves with the answer. Called straight from a click, nothing awaited before, since
 * browsers let nobody else ask: https://developer.mozilla.org/docs/Web/API/User_activation
 */
export function requestAccess(matches: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...matches] }).catch(() => false);
}

/** Gives access back; resolves with whether it is gone. What the browser grants more widely, only the browser takes back. */
export async function dropAccess(matches: readonly string[]): Promise<boolean> {
  await browser.permissions.remove({ origins: [...matches] }).catch(() => false);
  return !(await accessTo(matches));
}

/** Everything granted now, as match patterns of whole hosts over https. */
export async function grantedMatches(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((match) => hostOfMatch(match) !== undefined);
}

/** Scripts of ours that the manifest has run on sites, whether the browser lets us or not. */
export function builtInScripts(): readonly { readonly matches: string[]; readonly js?: string[] }[] {
  return browser.runtime.getManifest().content_scripts ?? [];
}

/** All sites that the manifest has a script for, as match patterns of whole hosts. */
export function builtInMatches(): string[] {
  const matches = builtInScripts().flatMap((script) => script.matches);
  return matches.filter((match) => hostOfMatch(match) !== undefined);
}

/** Runs whenever access is granted or taken back, here or in the browser's own settings, with what was granted. */
export function onAccessChanged(run: (granted: readonly string[]) => void, signal?: AbortSignal): void {
  const added = ({ origins = [] }: { origins?: string[] }) => run(origins);
  const removed = () => run([]);
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  signal?.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(added);
    browser.permissions.onRemoved.removeListener(removed);
  });
}
