import type { CarriedWords } from '../messaging/protocol';
import { giveWordsBy } from './words';

/** Takes these messages from here, where the first that a page asks its browser for costs it 1 ms and a wait. */
export function knowWords(messages: CarriedWords): void {
  giveWordsBy((askBrowser) => (key, ...values) => {
    const message = messages[key];
    return message === undefined ? askBrowser(key, ...values) : fill(message, values);
  });
}

/** None of the messages has a dollar sign of its own. */
function fill(message: string, [values]: readonly unknown[]): string {
  if (!Array.isArray(values)) return message;
  const [start = '', ...parts] = message.split('$');
  return start + parts.map((part) => String(values[Number(part[0]) - 1]) + part.slice(1)).join('');
}
