/** Words that are sent with an answer, so that the page that draws it need not ask its browser for them. */
import { i18n } from '#i18n';
import type { CarriedWords } from '../messaging/protocol';

/** What nearly every card says; none of them depends on a number. */
export const CARD_WORDS = [
  ...[
    'extension.language',
    'extension.shortName',
    'source.bundled',
    'entry.tags',
    'date.day',
    'date.monthNames',
  ],
  ...['card.label', 'card.fold', 'card.unfold', 'card.menu', 'card.copy', 'card.openPanel', 'card.hideSite'],
  ...['card.copied', 'card.copyFailed', 'card.hidden', 'card.disconnected'],
] as const;

/** More than any of these messages has. */
const PLACEHOLDERS = ['$1', '$2', '$3'];

/** The words of a card, with their placeholders as they are. */
export function carryCardWords(): CarriedWords {
  // Which of them have placeholders the types cannot tell here.
  const message = i18n.t as (key: string, substitutions: string[]) => string;
  return Object.fromEntries(CARD_WORDS.map((key) => [key, message(key, PLACEHOLDERS)]));
}
