/** What a popup or side panel is given by whoever opens it. */
import type { RefObject } from 'preact';
import type { Surface } from '../lib/this-page/surface';

export interface PopupProps extends Surface {
  /** What is in the box at first; where it is '', the query of a moment ago. */
  readonly query: string;
  readonly openPage: (address: string, inBackground: boolean) => void;
  readonly openOptions: () => void;
  /** Opens the side panel; undefined where this is it. */
  readonly openPanel?: (() => void) | undefined;
  readonly close: () => void;
  /** Runs whenever the page beside it may be another; a popup is gone by then. */
  readonly onPageChanged?: ((run: () => void) => void) | undefined;
}

/** The search box. */
export type Box = RefObject<HTMLInputElement | null>;
