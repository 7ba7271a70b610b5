/** Where the content of an XML or HTML text begins: after white space, its declaration and comments. Linear in the text. */
export function skipProlog(text: string): number {
  let start = 0;
  for (;;) {
    start += /^[\s\uFEFF]*/.exec(text.slice(start, start + 10_000))?.[0].length ?? 0;
    const end = text.startsWith('<?', start) ? '?>' : text.startsWith('<!--', start) ? '-->' : undefined;
    const at = end === undefined ? -1 : text.indexOf(end, start + 2);
    if (end === undefined || at === -1) return start;
    start = at + end.length;
  }
}
