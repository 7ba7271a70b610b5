/** What a script that was put into a page for its titles has found there. */
export interface ReadTitles {
  /** Exact titles, none longer than a real one can be. */
  readonly titles: string[];
  /** Whether the page is sure to be drawn. */
  readonly isDrawn: boolean;
}
