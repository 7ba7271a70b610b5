/** Whether a document is Chromium's viewer of a PDF: nothing in it is the paper's, and no script draws it. */
export function isPdf({ contentType }: Document): boolean {
  return contentType === 'application/pdf';
}
