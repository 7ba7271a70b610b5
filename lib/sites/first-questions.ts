/**
 * The first questions about an arXiv abstract page, by the shortest way: most of these pages have nothing, and a visit that finds
 * nothing costs a page twice as much (Chromium 156, November 2026).
 */
import { countAnnotations } from '../model/annotation';
import type { PaperKey } from '../model/paper-key';
import { usualArxivPaper } from '../papers/arxiv-address';
import { plainTitle } from './arxiv-abs';
import { whenLoaded } from './page-readiness';
import type { Ask } from './visit';

export interface FirstQuestions {
  /** Resolves with whether there is something to show, or more to find out than is asked here. */
  readonly isWorthVisiting: Promise<boolean>;
  /** For a visit: resolves when the document is parsed. */
  readonly loaded: Promise<void>;
  /** For a visit: what was asked here already is answered from here, once, and everything else is asked. */
  readonly ask: Ask;
  /** Answers nothing from here any more. */
  readonly forget: () => void;
}

/** Asks by address before there is a document, as a visit does, and by title where that has found nothing. */
export function askFirst(
  address: Pick<URL, 'host' | 'pathname'>,
  document: Document,
  ask: Ask,
): FirstQuestions {
  const loaded = whenLoaded(document);
  const answers = new Map<string, ReturnType<Ask>>();
  const askAndKeep = async (key: PaperKey, titles: readonly string[]): Promise<number> => {
    const page = { keys: [key], titles };
    const answer = ask(page);
    answers.set(JSON.stringify(page), answer);
    const annotations = await answer;
    return annotations === undefined ? 0 : countAnnotations(annotations);
  };
  const askAll = async (): Promise<boolean> => {
    const paper = usualArxivPaper(address);
    if (paper === undefined) return true;
    const key = `arxiv:${paper.id}` as const;
    if ((await askAndKeep(key, [])) > 0) return true;
    await loaded;
    const title = plainTitle(document);
    return title === undefined || (await askAndKeep(key, [title])) > 0;
  };
  return {
    isWorthVisiting: askAll(),
    loaded,
    ask: (page) => {
      const name = JSON.stringify(page);
      const answer = answers.get(name);
      answers.delete(name);
      return answer ?? ask(page);
    },
    forget: () => answers.clear(),
  };
}
