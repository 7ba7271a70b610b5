/** Whether a click is a reader's on a button of ours: a page can click for its reader, but not truly. */
export function isButtonPressed({ target, isTrusted }: Event): boolean {
  return isTrusted && target instanceof Element && target.closest('button') !== null;
}
