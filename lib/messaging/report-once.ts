/** A reporter that says each reason once, so that a page that sends in a loop fills no log. */
export function reportOnce(write: (text: string, cause?: unknown) => void) {
  const said = new Set<string>();
  return (reason: string, cause?: unknown): void => {
    if (said.has(reason)) return;
    said.add(reason);
    write(`[Yeobaek] ${reason}`, cause ?? '');
  };
}
