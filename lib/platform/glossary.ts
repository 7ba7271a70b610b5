/** Words for the same thing: those that are shipped, and the reader's own, which are in the extension's storage as text. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { readAnalysedGlossary } from '../search/analysed-glossary';
import { createGlossary, type Glossary, joinGlossaries, parseGlossary } from '../search/glossary';
import { askForGlossary, readStoredGlossary } from './glossary-texts';

const glossarySchema = z.string();

/** What is stored as text; '' where it is anything else. */
function textOf(stored: unknown): string {
  return glossarySchema.safeParse(stored).data ?? '';
}

/** What the reader wrote; '' where that is nothing. */
export async function readOwnGlossary(): Promise<string> {
  return textOf(await readStoredGlossary());
}

export async function writeOwnGlossary(glossary: string): Promise<void> {
  await browser.storage.local.set({ glossary });
}

/**
 * The shipped glossary and the reader's own as one, made of these texts; the own part anew whenever any page of the extension has
 * saved it. What is answered never rejects: a text that cannot be read counts as empty.
 */
export function watchGlossary(texts = askForGlossary()): () => Promise<Glossary> {
  const join = async (own: Promise<unknown>) => {
    const { lines } = parseGlossary(textOf(await own));
    return joinGlossaries([readAnalysedGlossary(await texts.shipped), createGlossary(lines)]);
  };
  let glossary = join(texts.own);
  browser.storage.local.onChanged.addListener((changes) => {
    if ('glossary' in changes) glossary = join(readStoredGlossary().catch(() => undefined));
  });
  return () => glossary;
}
