import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Milliseconds: as a fast typist's keys follow each other, so that what waits so long holds up no key. */
export const PAUSE_MS = 80;

/** Runs an effect for a subject once that has been painted and no other has come for a moment. What it returns calls it off. */
export function useEffectAfterPause(
  run: (subject: string) => (() => void) | undefined,
  subject: string | undefined,
): void {
  useEffect(() => {
    let callOff: (() => void) | undefined;
    if (subject === undefined) return;
    const timer = setTimeout(() => {
      callOff = run(subject);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      callOff?.();
    };
  }, [subject]);
}

/**
 * What is asked for a subject then; an earlier answer stays until the next one comes. Nothing where there is no subject, or no
 * answer.
 */
export function useAfterPause<Value>(
  subject: string | undefined,
  load: (subject: string) => Promise<Value>,
): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffectAfterPause((asked) => {
    let isCurrent = true;
    const settle = (settled: Value | undefined) => {
      if (isCurrent) setValue(settled);
    };
    load(asked).then(settle, () => settle(undefined));
    return () => {
      isCurrent = false;
    };
  }, subject);
  // An answer of the past must not come back with the next subject.
  useLayoutEffect(() => {
    if (subject === undefined) setValue(undefined);
  }, [subject]);
  return value;
}
