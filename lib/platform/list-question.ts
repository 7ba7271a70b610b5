/**
 * The question of a list of arXiv's, which is all that a list without a known paper gets of ours: where a row is known the
 * background brings the script that shows it, and that finds the answer here, in the world that both run in.
 */
import { browser } from 'wxt/browser';
import type { ListTexts } from '../sites/list-texts';

const LIST = Symbol.for('yeobaek.list');

/** A list whose question has been asked. */
export interface AskedList {
  /** The links to its papers. */
  readonly links: readonly Element[];
  /** The background's whole reply; undefined where there is none. */
  readonly answer: Promise<unknown>;
}

type World = typeof globalThis & { [LIST]?: AskedList | undefined };

/** Asks for a page's papers, once, or again where the background was not there; for one without any nobody is asked. */
export function askAboutList(links: readonly Element[], texts: ListTexts): void {
  const world: World = globalThis;
  // A script of ours may be in this page already, where access to a site was given while the page was open.
  if (world[LIST] !== undefined) return;
  try {
    const asking =
      links.length === 0 ? Promise.resolve() : browser.runtime.sendMessage({ type: 'list', ...texts });
    const answer = asking.catch(() => {
      world[LIST] = undefined;
    });
    world[LIST] = { links, answer };
  } catch {
    // This script has outlived its extension.
  }
}

/** The list of this page. */
export function listAsked(): AskedList | undefined {
  const world: World = globalThis;
  return world[LIST];
}
