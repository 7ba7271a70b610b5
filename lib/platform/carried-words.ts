/** Words that are sent with an answer, so that the page that draws it need not ask its browser for them. */
import { i18n } from '#i18n';
import type { CarriedWords } from '../messaging/protocol';

/** What nearly every card says, and every list; no message of these depends on a number. */
export const DRAWN_WORDS = {
  card: [
    ...['extension.language', 'extension.shortName', 'source.bundled', 'entry.tags'],
    ...['date.day', 'date.monthNames', 'card.label', 'card.fold', 'card.unfold', 'card.menu', 'card.copy'],
    ...[
      'card.openPanel',
      'card.hideSite',
      'card.copied',
      'card.copyFailed',
      'card.hidden',
      'card.disconnected',
    ],
  ],
  // Those that are said later, too: the extension may be gone by then.
  rows: [
    ...['extension.language', 'extension.shortName', 'list.digestedOnly'],
    ...['date.day', 'date.monthNames', 'card.disconnected'],
  ],
} as const;

/** More than any of these messages has. */
const PLACEHOLDERS = ['$1', '$2', '$3'];

/** The words of a card or of a list, with their placeholders as they are. */
export function carryWords(drawing: keyof typeof DRAWN_WORDS): CarriedWords {
  // Which of them have placeholders the types cannot tell here.
  const message = i18n.t as (key: string, substitutions: string[]) => string;
  return Object.fromEntries(DRAWN_WORDS[drawing].map((key) => [key, message(key, PLACEHOLDERS)]));
}
