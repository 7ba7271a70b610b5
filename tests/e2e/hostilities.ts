/** What pages can be in the way of. */
import type { Hostility } from './hostile-html';

/** A script of the page's own. */
export function inlineScript(text: string): string {
  return `<script>${text}</script>`;
}

/** For what would break the page's own scripts too. */
export function withoutScripts(html: string): string {
  return html.replaceAll(/<script[^>]*>[\s\S]*?<\/script>/g, '');
}

/** Whatever a form or a picture is named, the document's property of that name is, for the page's own scripts. */
const NAMES = [
  'querySelector',
  'querySelectorAll',
  'addEventListener',
  'createElement',
  'documentElement',
].concat([
  'defaultView',
  'readyState',
  'contentType',
  'title',
  'head',
  'body',
  'forms',
  'navigation',
  'location',
]);

/** What the page's own scripts see of the platform: all of it throws. */
const SPOILT = `
  const refuse = () => { throw new Error('spoilt'); };
  for (const type of [Document, Element, HTMLElement, Node, EventTarget, ShadowRoot, CSSStyleSheet, DocumentFragment]) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(type.prototype))) {
      if (name !== 'constructor' && typeof value === 'function') type.prototype[name] = refuse;
    }
  }
  window.MutationObserver = window.CSSStyleSheet = window.getComputedStyle = window.setTimeout = refuse;
  Object.prototype.then = refuse;`;

const MEGABYTE = 1_000_000;

/** By what is hostile about them. On each of these the card of the page stands as ever. */
export const HOSTILITIES: Readonly<Record<string, Hostility>> = {
  'titles of a megabyte': {
    change: (html) => html.replace('<title>', () => `<title>${'title '.repeat(MEGABYTE / 6)}`),
    head: ['citation_title', 'citation_author', 'citation_arxiv_id', 'og:title', 'og:url']
      .map((name) => `<meta name="${name}" property="${name}" content="${'a '.repeat(MEGABYTE / 2)}">`)
      .join(''),
  },
  'a hundred thousand links': {
    bodyEnd: `<div>${'<a href="/abs/2409.11321" title="Abstract">a</a> '.repeat(100_000)}</div>`,
  },
  'each identifier a thousand times': {
    bodyEnd: '<div id="abs"><p id="content"><span id="app"></span><b id="topic-title"></b></div>'.repeat(
      1_000,
    ),
  },
  'a frozen document': {
    head: inlineScript(
      'for (const one of [document, Document.prototype, Element.prototype]) Object.freeze(one);',
    ),
  },
  'a spoilt platform': {
    change: withoutScripts,
    bodyEnd: inlineScript(SPOILT),
  },
  'forms and pictures named like properties': {
    change: withoutScripts,
    bodyStart: NAMES.map((name) => `<form name="${name}"></form><img name="${name}" alt="">`).join(''),
  },
  'a base elsewhere': { head: '<base href="https://elsewhere.example/deep/" target="_blank">' },
  'the strictest policy': {
    // Its own styles would be refused aloud.
    change: (html) =>
      withoutScripts(html)
        .replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, '')
        .replaceAll(/ style="[^"]*"/g, ''),
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`,
  },
  'an element of its own under our names': {
    head: inlineScript(`for (const name of ['card', 'badge', 'switch']) {
      customElements.define('yeobaek-' + name, class extends HTMLElement { connectedCallback() { this.title = 'mine'; } });
    }`),
  },
};
