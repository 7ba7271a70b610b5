/** Words for the same thing: those that are shipped, and the reader's own, which are in the extension's storage as text. */
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { GLOSSARY_PATH } from '../model/bundle';
import { readAnalysedGlossary } from '../search/analysed-glossary';
import {
  createGlossary,
  type Glossary,
  joinGlossaries,
  NO_GLOSSARY,
  parseGlossary,
} from '../search/glossary';

const glossarySchema = z.object({ glossary: z.catch(z.string(), '') });

/** What the reader wrote; '' where that is nothing. */
export async function readOwnGlossary(): Promise<string> {
  return glossarySchema.parse(await browser.storage.local.get('glossary')).glossary;
}

export async function writeOwnGlossary(glossary: string): Promise<void> {
  await browser.storage.local.set({ glossary });
}

/**
 * Both together: asked for at once, so that they are there with the database, and the reader's own anew whenever any page of
 * the extension has saved them. Never rejects: some words are better than no search.
 */
export function watchGlossary(): () => Promise<Glossary> {
  const shipped = readShippedGlossary().catch(() => NO_GLOSSARY);
  const read = async () => {
    const own = await readOwnGlossary().catch(() => '');
    return joinGlossaries([await shipped, createGlossary(parseGlossary(own).lines)]);
  };
  let glossary = read();
  browser.storage.local.onChanged.addListener((changes) => {
    if ('glossary' in changes) glossary = read();
  });
  return () => glossary;
}

async function readShippedGlossary(): Promise<Glossary> {
  const response = await fetch(GLOSSARY_PATH);
  return readAnalysedGlossary(await response.text());
}
