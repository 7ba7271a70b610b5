/** Where scripts are put: into a document, or, where that is not known, into the one that the tab has by then. */
export interface ScriptTarget {
  readonly tabId: number;
  readonly documentId: string | undefined;
}
