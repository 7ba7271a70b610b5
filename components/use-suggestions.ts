/** What could stand in the box: offered once the list is painted, and put there by Tab, one after the other. */
import { useEffect, useState } from 'preact/hooks';
import type { Completion } from '../lib/search/search-answer';
import type { Surface } from '../lib/this-page/surface';
import type { Box } from './popup-props';

interface Offer {
  /** What the box held when it was made. */
  readonly of: string;
  readonly completions: readonly Completion[];
  /** Which of them is in the box now; -1 where none is. */
  readonly chosen: number;
}

const NO_OFFER: Offer = { of: '', completions: [], chosen: -1 };

export interface TypedText {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly box: Box;
  /** The text whose list is shown; undefined where none is. */
  readonly settled: string | undefined;
}

export interface Suggestions {
  readonly completions: readonly Completion[];
  readonly chosen: number;
  readonly choose: (place: number) => void;
  /** Puts the next one into the box; false where there is none, and Tab may lead on. */
  readonly chooseNext: () => boolean;
}

export function useSuggestions(
  { text, setText, box, settled }: TypedText,
  complete: Surface['complete'],
): Suggestions {
  const [offer, setOffer] = useState(NO_OFFER);
  const ask = async (typed: string) => {
    const caret = box.current?.selectionStart ?? typed.length;
    const found = await complete(typed, caret).catch(() => []);
    return found.filter((completion) => completion.text.trim() !== typed.trim());
  };
  useEffect(() => {
    let isCurrent = true;
    if (settled === undefined) setOffer(NO_OFFER);
    else
      void ask(settled).then((found) => isCurrent && setOffer((before) => followed(before, settled, found)));
    return () => {
      isCurrent = false;
    };
  }, [settled]);
  const put = (made: Offer) => {
    const completion = made.completions[made.chosen];
    if (completion === undefined) return;
    setOffer(made);
    setText(completion.text);
    box.current?.focus();
  };
  return {
    completions: offer.completions,
    chosen: isInBox(offer, text) ? offer.chosen : -1,
    choose: (chosen) => put({ ...offer, chosen }),
    chooseNext: () => {
      if (offer.completions.length === 0) return false;
      if (offer.of === text || isInBox(offer, text)) {
        if (offer.chosen === offer.completions.length - 1) return false;
        put({ ...offer, chosen: offer.chosen + 1 });
        return true;
      }
      // The last key was a moment ago, and what is offered does not know of it yet.
      void ask(text).then((completions) => put({ of: text, completions, chosen: 0 }));
      return true;
    },
  };
}

/** What there is to go on with replaces what was chosen from; where there is nothing, the others can still be chosen. */
function followed(before: Offer, of: string, completions: readonly Completion[]): Offer {
  if (completions.length === 0 && before.completions.length > 1 && isInBox(before, of)) return before;
  return { of, completions, chosen: -1 };
}

function isInBox({ completions, chosen }: Offer, text: string): boolean {
  return completions[chosen]?.text === text;
}
