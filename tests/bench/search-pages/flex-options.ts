import { Charset, type Document, type DocumentOptions } from 'flexsearch';
import { PEER_FIELDS } from './peer';

/** Words from their beginning, of any script, as FlexSearch's own guide has it for texts that mix them. */
export const FLEX_OPTIONS: DocumentOptions = {
  tokenize: 'forward',
  encoder: Charset.Exact,
  document: { id: 'id', index: [...PEER_FIELDS] },
};

/** Merged over the fields, in the order of the fields. */
export async function searchFlex(index: Document, text: string, most: number): Promise<number[]> {
  const byField = await index.searchAsync(text, { limit: most });
  const ids = byField.flatMap(({ result }) => result.map(Number));
  return [...new Set(ids)].slice(0, most);
}
