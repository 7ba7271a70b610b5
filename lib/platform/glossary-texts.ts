/** The texts of the glossary as they are stored: to be asked for without what analyses them. */
import browser from 'webextension-polyfill';
import { GLOSSARY_PATH } from '../model/bundle';

export interface GlossaryTexts {
  /** As lib/search/analysed-glossary.ts reads it; '' where it cannot be read. */
  readonly shipped: Promise<string>;
  /** What is stored as the reader's own, whatever it is; undefined where it cannot be read. */
  readonly own: Promise<unknown>;
}

/** Asks for both at once. Neither rejects: some words are better than no search. */
export function askForGlossary(): GlossaryTexts {
  return { shipped: readShipped().catch(() => ''), own: readStoredGlossary().catch(() => undefined) };
}

async function readShipped(): Promise<string> {
  const response = await fetch(GLOSSARY_PATH);
  return await response.text();
}

/** What is stored as the reader's own. Rejects where it cannot be read. */
export async function readStoredGlossary(): Promise<unknown> {
  const { glossary } = await browser.storage.local.get('glossary');
  return glossary;
}
