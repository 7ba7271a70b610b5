/** Whether a text is HTML, by its content: words that mention a tag are not, nor is Markdown with some tags in it. */
import { Parser } from 'htmlparser2';
import { BLOCKS } from './html-elements';
import { skipProlog } from './xml-prolog';

/** Enough to tell; a text does not change its kind after it. */
const LOOKED_AT = 50_000;
const DOCUMENT = /^<(?:!doctype\s+html|html|head|body)[\s>]/i;
const MARKDOWN = /^(?:#{1,6} |> |---\s*$|- |\* |\d+\. |```|\[[^\]]{1,200}\]\(|\[\[)/m;
/** Share of a fragment's signs that may stand outside all elements. */
const OUTSIDE_SHARE = 0.1;

export function looksLikeHtml(text: string): boolean {
  const from = skipProlog(text);
  const start = text.slice(from, from + LOOKED_AT);
  if (DOCUMENT.test(start)) return true;
  if (!/<(?:p|br|div|h[1-6]|li|blockquote|pre|section|article|span|table|figure)[\s/>]/i.test(start))
    return false;
  const { inside, outside, breaks } = measure(start);
  if (start.startsWith('<')) return breaks > 0 && outside <= (inside + outside) * OUTSIDE_SHARE;
  // Old editors write lines and end them with <br>.
  const lines = start.split('\n').filter((line) => line.trim() !== '').length;
  return breaks >= 3 && breaks >= lines * 0.8 && !MARKDOWN.test(start);
}

function measure(text: string) {
  const counts = { inside: 0, outside: 0, breaks: 0 };
  let depth = 0;
  const parser = new Parser({
    onopentag: (name) => {
      depth += 1;
      if (depth > 500) parser.pause();
      if (BLOCKS.has(name) || name === 'br') counts.breaks += 1;
    },
    onclosetag: () => {
      depth -= 1;
    },
    ontext: (run) => {
      const signs = run.replace(/\s+/g, '').length;
      if (depth > 0) counts.inside += signs;
      else counts.outside += signs;
    },
  });
  parser.write(text);
  return counts;
}
