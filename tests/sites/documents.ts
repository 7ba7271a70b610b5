import { pageFor } from '../fixtures/pages/registry';

/** A page as its server sends it: none of its scripts have run. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The fixtures' page at an address. */
export function pageAt(address: string): Document {
  const answer = pageFor(new URL(address));
  if (answer === undefined) throw new Error(`There is no page at ${address}`);
  return parsePage(answer.html);
}

/** The document as a browser makes it of a file of another type than HTML. */
export function withContentType(document: Document, type: string): Document {
  return Object.defineProperty(document, 'contentType', { value: type });
}
