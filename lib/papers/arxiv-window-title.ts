/**
 * The title behind the identifier in the window's own title on an arXiv abstract page: the browser tells it, where the first
 * element that a script reads costs a page 0.4 ms (Chromium 156, November 2026). Undefined where it is not plain text, since
 * arXiv writes letters in it for TeX's names.
 */
export function titleInWindowTitle(windowTitle: string): string | undefined {
  const [, title] = /^\[[^\]]+\] ([ -~]+)$/.exec(windowTitle) ?? [];
  return title === undefined || /[$\\{}]/.test(title) ? undefined : title;
}
