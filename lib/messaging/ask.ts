/** The content script's side: it asks, and lives with having no answer. */
import type { ToBackground } from './protocol';

export type SendMessage = (message: unknown) => Promise<unknown>;

/** A worker that was asleep answers in well under a second; one that is stuck must not hold a page's visit for ever. */
const PATIENCE_MS = 10_000;

/**
 * Asks the background. Resolves with undefined where there is no answer: the background failed or refused, took too long,
 * or this script has outlived its extension, in which case `send` throws on the spot.
 */
export async function askBackground<Type extends keyof ToBackground>(
  send: SendMessage,
  type: Type,
  request: ToBackground[Type]['request'],
): Promise<ToBackground[Type]['reply'] | undefined> {
  // Not by an AbortSignal, which would be the first of its kind on nearly every page.
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  try {
    return valueOfReply(await Promise.race([send({ type, ...request }), patience]));
  } catch {
    return undefined;
  }
}

/** Only our own background can answer, so the shape of a reply's value is the protocol's. */
export function valueOfReply<Value>(answer: unknown): Value | undefined {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== true)
    return undefined;
  return 'value' in answer ? (answer.value as Value) : undefined;
}
