import { escapeHtml } from '../fixtures/pages/page-answer';
import type { ServedAnswer } from './page-server';

/** A page of some blog: a heading, and paragraphs of HTML. */
export function blogPage(title: string, ...paragraphs: readonly string[]): ServedAnswer {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  const heading = `<h1>${escapeHtml(title)}</h1>`;
  return {
    status: 200,
    html: `<!doctype html><html lang="en"><head><title>${escapeHtml(title)} - A Blog</title></head><body><main>${heading}${body}</main></body></html>`,
  };
}

/** A PDF of one empty page. */
export const SMALL_PDF: ServedAnswer = {
  status: 200,
  contentType: 'application/pdf',
  html: `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`,
};
