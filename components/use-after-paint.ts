import { useEffect, useState } from 'preact/hooks';

/**
 * What is asked for a subject once that has been painted, so that it holds nothing up; an earlier answer stays until the next
 * one comes. Nothing where there is no subject, or no answer.
 */
export function useAfterPaint<Value>(
  subject: string | undefined,
  load: (subject: string) => Promise<Value>,
): Value | undefined {
  const [value, setValue] = useState<Value>();
  // Preact runs effects after the frame that they belong to.
  useEffect(() => {
    let isCurrent = true;
    const settle = (settled: Value | undefined) => {
      if (isCurrent) setValue(settled);
    };
    if (subject === undefined) settle(undefined);
    else load(subject).then(settle, () => settle(undefined));
    return () => {
      isCurrent = false;
    };
  }, [subject]);
  return value;
}
