/** Pages that mean harm, or that went wrong: too large, without parts that every page has, and with parts many times over. */
import { parsePage } from './documents';

const MEGABYTE = 1_000_000;
const LINK = 'href="https://arxiv.org/abs/2409.08642" title="Abstract"';
const TAGS = ['citation_title', 'citation_arxiv_id'];

/** One text wherever a site of arXiv's or a blog has a title or an identifier: of a paper, a list's row, a search's result. */
export function pageWithTitles(text: string): Document {
  const meta = TAGS.map((name) => `<meta name="${name}" content="${text}">`).join('');
  return parsePage(`${meta}<meta property="og:title" content="${text}"><title>${text}</title>
<div id="watermark-tr">${text}</div>
<h1 class="title ltx_title_document">${text}</h1>
<dl id="articles"><dt><a ${LINK}>a</a></dt><dd><div class="list-title">${text}</div></dd></dl>
<ol><li class="arxiv-result"><p class="list-title"><a ${LINK}>a</a></p><p class="title">${text}</p></li></ol>`);
}

const empty = (): Document => document.implementation.createHTMLDocument();

/** By what is wrong with them. */
export const HOSTILE_PAGES: Readonly<Record<string, () => Document>> = {
  'a title of a megabyte': () => pageWithTitles('가 '.repeat(MEGABYTE / 2)),
  'a hundred thousand links': () => parsePage(`<main>${`<a ${LINK}>a</a>`.repeat(100_000)}</main>`),
  'ten thousand rows': () => parsePage(`<dl>${`<dt><a ${LINK}>a</a></dt><dd></dd>`.repeat(10_000)}</dl>`),
  'ten thousand results': () =>
    parsePage(`<ol>${'<li class="arxiv-result"><p class="title">a</p></li>'.repeat(10_000)}</ol>`),
  'ten thousand headings': () => parsePage(`<title>a</title>${'<h1></h1><h1>a</h1>'.repeat(5_000)}`),
  'one identifier a thousand times': () =>
    parsePage(
      `<dl id="articles"><dt id="articles"><a id="articles" ${LINK}>a</a></dt></dl><div id="watermark-tr">arXiv:2409.08642</div>`.repeat(
        1_000,
      ),
    ),
  'a title of a thousand elements, one in another': () => nestedTitle(1_000),
  'fields that pass for properties': () =>
    parsePage(`<form class="list-title" id="watermark-tr">${fieldsOfForm()}</form>
<h1 class="ltx_title_document"><form>${fieldsOfForm()}</form></h1>
<dl><dt><a ${LINK}>a</a></dt><form>${fieldsOfForm()}</form></dl>`),
  'no head': () => {
    const page = empty();
    page.head.remove();
    return page;
  },
  'no body': () => {
    const page = empty();
    page.body.remove();
    return page;
  },
  'no root': () => {
    const page = empty();
    page.documentElement.remove();
    return page;
  },
  'a frozen document': () => Object.freeze(pageWithTitles('Frozen')),
  'tags without content': () => parsePage(TAGS.map((name) => `<meta name="${name}">`).join('')),
  'links without addresses': () =>
    parsePage(
      '<dl><dt><a title="Abstract">a</a></dt></dl><li class="arxiv-result"><p class="list-title"><a>a</a></p>',
    ),
  'a text where an identifier should be': () => pageWithTitles('{{alert(1)}} %00 ../..'),
  'a picture where the page should be': () =>
    new DOMParser().parseFromString(
      '<svg xmlns="http://www.w3.org/2000/svg"><title>a</title></svg>',
      'image/svg+xml',
    ),
};

function nestedTitle(depth: number): Document {
  const page = parsePage('<h1 class="ltx_title_document"></h1>');
  let inner = page.querySelector('h1') as Element;
  for (let level = 0; level < depth; level += 1) {
    inner = inner.appendChild(page.createElement('span'));
  }
  inner.textContent = 'A Title';
  return page;
}

/** Whatever a form holds under a name, its property of that name is. */
function fieldsOfForm(): string {
  const names = [
    'nodeType',
    'localName',
    'getAttribute',
    'lastChild',
    'textContent',
    'querySelector',
    'closest',
  ];
  return names.map((name) => `<input name="${name}">`).join('');
}
