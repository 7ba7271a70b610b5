/**
 * The layers: what each folder may import and what it may take from the browser. Rings count from 0, which is pure, to 3,
 * which wires everything together; imports point downward.
 */
import type { Import } from './source-files';

export interface Folder {
  readonly ring: 0 | 1 | 2 | 3;
  /** Folders, single files without their ending, and packages. `type …` is for what is erased when the code is built. */
  readonly imports: readonly string[];
  /** Names of the browser that it may use beside the language's own. */
  readonly globals: readonly string[];
}

/** Every folder with code, tests aside. Files of a folder may always import each other. */
export const FOLDERS: Readonly<Record<string, Folder>> = {
  'lib/model': { ring: 0, imports: ['zod/mini'], globals: [] },
  'lib/papers': { ring: 0, imports: ['lib/model'], globals: ['URL'] },
  'lib/digest': {
    ring: 0,
    imports: [
      'lib/model',
      'lib/papers',
      // By its registry alone, which another test holds.
      'lib/digest/formats',
      // Parsers of what files are packed and written in; they take bytes and text, and run wherever this does.
      'fflate',
      // Compares texts.
      'diff',
    ],
    globals: ['TextDecoder'],
  },
  'lib/digest/formats': {
    ring: 0,
    imports: ['lib/digest', 'lib/model', 'lib/papers', 'htmlparser2', 'saxes', 'zod/mini'],
    globals: [],
  },
  'lib/sites': { ring: 0, imports: ['lib/model', 'lib/papers'], globals: ['AbortController', 'URL'] },
  // A query may be, or hold, an address or an identifier.
  'lib/search': { ring: 0, imports: ['lib/model', 'lib/papers'], globals: ['TextDecoder'] },

  'lib/library': {
    ring: 1,
    imports: [
      'idb',
      'lib/library/migrations',
      'lib/model',
      'lib/papers',
      'lib/search',
      // What a backup holds is what the library exports.
      'type lib/digest/backup-layout',
      // A plan is pure; the library only reads what it is made against.
      'type lib/digest/pair-entries',
      'lib/digest/plan',
    ],
    globals: ['DOMException', 'IDBKeyRange', 'clearTimeout', 'setTimeout'],
  },
  'lib/importing': {
    ring: 1,
    imports: [
      // Between a page and its worker.
      'comlink',
      'lib/digest',
      'lib/library',
      'lib/model',
    ],
    globals: [
      'AbortController',
      'Blob',
      'MessageChannel',
      'TextDecoder',
      'TextEncoder',
      'clearInterval',
      'performance',
      'setInterval',
    ],
  },
  'lib/library/migrations': { ring: 1, imports: ['type idb'], globals: [] },
  'lib/messaging': {
    ring: 1,
    // A page that only asks is known by its address, which is its site's to read.
    imports: ['lib/model', 'lib/papers', 'lib/sites', 'zod/mini'],
    globals: ['URL', 'setTimeout'],
  },
  'lib/platform': {
    ring: 1,
    imports: [
      '#i18n',
      'webextension-polyfill',
      'wxt/browser',
      'zod/mini',
      'lib/model',
      'lib/papers',
      // Another place in a page is the same page.
      'lib/sites/fragment',
      // The options page lists them with what the browser grants.
      'lib/sites/optional-sites',
      // What scripts find in pages is handed on.
      'type lib/sites/left-page',
      'type lib/sites/list-texts',
      'type lib/sites/read-titles',
      // Problems and failures are told by code; their words are the browser's messages.
      'type lib/digest/problem',
      'lib/library/library-error',
      // What was dropped is what an import reads.
      'type lib/importing/worker',
      // Opens the library under the browser's locks.
      'lib/library/library',
      'type lib/library/library-environment',
      'lib/library/reading-library',
      // Opened before anything else where a page is fresh each time.
      'lib/library/opened-database',
      'type lib/library/index-state',
      'lib/search/analysed-glossary',
      'lib/search/glossary',
      // What is remembered of a search, and shown of it in the address bar.
      'type lib/search/search-answer',
      'type lib/search/marker',
      // What entries point to is listed with what the browser grants.
      'type lib/library/linked-hosts',
      // Sends and receives what messaging defines.
      'lib/messaging/ask',
      'type lib/messaging/answer',
      'type lib/messaging/protocol',
      'type lib/messaging/link-protocol',
      'lib/messaging/link-replies',
    ],
    globals: [
      'AbortController',
      'AbortSignal',
      'File',
      'URL',
      'Worker',
      'cancelIdleCallback',
      'document',
      'fetch',
      'globalThis',
      'navigator',
      'requestIdleCallback',
      'setTimeout',
      'window',
    ],
  },

  'lib/address-bar': {
    ring: 1,
    imports: ['lib/model', 'lib/papers', 'lib/search', 'type lib/library/search', 'lib/platform'],
    globals: [],
  },

  'lib/this-page': {
    ring: 1,
    imports: [
      'lib/model',
      'type lib/library/index-state',
      'type lib/library/reading-library',
      'type lib/search/search-answer',
      'lib/platform',
      // What a page is inside of.
      'lib/papers/repository',
      // Which sites there are to be granted.
      'lib/sites/arxiv-hosts',
      'lib/sites/google-scholar',
      'lib/sites/optional-sites',
    ],
    globals: ['URL'],
  },

  components: {
    ring: 2,
    imports: [
      'preact',
      'preact/hooks',
      'lib/model',
      'lib/papers',
      // For marking what was found; the finding itself is handed in.
      'lib/search',
      'type lib/digest/entry-difference',
      'type lib/digest/plan',
      'type lib/digest/problem',
      // The library is handed in, so its types are enough; the other two are pure.
      'type lib/library/library',
      'type lib/library/digests',
      'type lib/library/commit-import',
      'type lib/library/resume-import',
      'type lib/library/rows',
      'type lib/library/list-learned',
      'type lib/library/linked-hosts',
      'lib/library/library-error',
      // An import runs in a worker; its client is handed in.
      'lib/importing',
      // What is done on pages, and by which script.
      'lib/sites',
      'lib/messaging/ask',
      'type lib/messaging/protocol',
      'lib/platform/content-script',
      'lib/platform/drawing',
      'lib/platform/list-question',
      'lib/platform/page-question',
      // What is dropped on a page or chosen in it.
      'lib/platform/dropped-files',
      // What is known of the page beside a popup; finding it out is handed in.
      'lib/this-page/this-page',
      'type lib/this-page/site-offer',
      'type lib/this-page/surface',
      // The language of the interface, and nothing else of the browser's.
      'lib/platform/dates',
      'lib/platform/numbers',
      'lib/platform/words',
      // The browser's side of the sites section is handed in.
      'type lib/platform/site-list',
    ],
    globals: [
      'AbortController',
      'Blob',
      'CSSStyleSheet',
      'Element',
      'HTMLInputElement',
      'IntersectionObserver',
      'clearInterval',
      'clearTimeout',
      'document',
      'getComputedStyle',
      'location',
      'matchMedia',
      'navigator',
      'performance',
      'setInterval',
      'setTimeout',
      'window',
    ],
  },

  entrypoints: {
    ring: 3,
    imports: [
      'wxt/utils/define-background',
      'wxt/utils/define-unlisted-script',
      'components',
      'lib/address-bar',
      'lib/importing',
      'lib/messaging',
      'lib/platform',
      'lib/sites',
    ],
    globals: ['URL', 'console', 'document', 'window'],
  },
  'entrypoints/options': {
    ring: 3,
    imports: ['preact', 'components', 'lib/importing', 'lib/platform'],
    globals: ['document'],
  },
  'entrypoints/popup': {
    ring: 3,
    imports: ['preact', 'components', 'lib/platform', 'lib/this-page'],
    globals: ['document', 'window'],
  },
  'entrypoints/sidepanel': {
    ring: 3,
    imports: ['preact', 'components', 'lib/platform', 'lib/this-page'],
    globals: ['document'],
  },

  // The build and the maintainer's command run in Node; of these the extension itself sees data/hosts.json alone.
  data: {
    ring: 3,
    imports: [
      'node:crypto',
      'node:fs',
      'node:path',
      'node:util',
      'assets/locales',
      'lib/digest',
      'lib/model',
      // The glossary is analysed at build.
      'lib/search/analysed-glossary',
      'lib/search/glossary',
      'lib/sites/arxiv-hosts',
    ],
    globals: ['URL', 'process'],
  },
  assets: { ring: 3, imports: ['node:fs/promises', 'node:path', 'sharp'], globals: [] },
  'assets/locales': { ring: 3, imports: ['type lib/digest/problem'], globals: [] },
  '.': {
    ring: 3,
    imports: [
      '@playwright/test',
      'node:path',
      'vitest/config',
      'wxt',
      'wxt/testing/vitest-plugin',
      'assets/icons',
      'data',
      // The manifest and the page that reads the bundle must agree on both.
      'lib/model/bundle',
      'lib/platform/hosts',
      // The e2e build is granted them.
      'lib/sites/optional-sites',
    ],
    // Every build is one for production.
    globals: ['process'],
  },
};

/** In ring 0 the page is an argument. These are no part of any page, and Node has them too. */
export const PURE_GLOBALS: readonly string[] = ['AbortController', 'TextDecoder', 'URL'];

/** The folder of a file, both from the project's root. */
export function folderOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '.';
}

/** Whether a file of a folder may have an import. */
export function isAllowed(folder: string, found: Import): boolean {
  if (found.file !== undefined && folderOf(found.file) === folder) return true;
  return FOLDERS[folder]?.imports.some((edge) => covers(edge, found)) === true;
}

/** Whether an edge of the allow-list is about an import. */
export function covers(edge: string, { file, specifier, isTypeOnly }: Import): boolean {
  const target = edge.replace(/^type /, '');
  if (edge !== target && !isTypeOnly) return false;
  if (file === undefined) return specifier === target;
  return file === target || folderOf(file) === target || file.replace(/\.tsx?$/, '') === target;
}

/** The ring that an edge leads to. Packages lie below everything. */
export function ringOf(edge: string): number {
  const target = edge.replace(/^type /, '');
  const folder = target in FOLDERS ? target : folderOf(target);
  return folder === '.' ? 0 : (FOLDERS[folder]?.ring ?? 0);
}
