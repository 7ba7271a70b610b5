import path from 'node:path';
import { defineConfig } from 'wxt';
import { writeGreyIcons } from './assets/icons';
import { readBundle } from './data/bundle';
import { readGlossary } from './data/glossary';
import hosts from './data/hosts.json';
import { BUNDLE_PATH, GLOSSARY_PATH } from './lib/model/bundle';
import { ARXIV_MATCHES, contentScriptMatches, hostMatches, LIST_MATCHES } from './lib/platform/hosts';
import { optionalSites } from './lib/sites/optional-sites';

const ICON = path.resolve('assets/icon.svg');

/** The oldest browsers that it runs in. */
const OLDEST = ['chrome123', 'firefox147'];

/**
 * Starts an unlisted script as it is, since WXT's own start only logs what a script throws and throws it again. Measured in
 * tests/bench/script-time.ts.
 */
const leanScripts = {
  name: 'yeobaek:lean-scripts',
  enforce: 'pre' as const,
  load(id: string) {
    const [, script] = id.split('virtual:wxt-unlisted-script-entrypoint?');
    return script && `import script from ${JSON.stringify(script)};\nexport default script.main();`;
  },
};

/** Of what most is run, also what they import. */
const RUN_WHOLE = ['arxiv-list', 'popup'];

/**
 * Has V8 compile all of a script while it is loaded, on another thread, in place of every function when it is first called: a
 * fresh popup calls hundreds. https://v8.dev/blog/explicit-compile-hints
 */
export const COMPILED_WHOLE = '//# allFunctionsCalledOnLoad';

interface BundledFile {
  readonly name?: string;
  readonly imports?: readonly string[];
  code?: string;
}

const compiledWhole = {
  name: 'yeobaek:compiled-whole',
  generateBundle(_options: unknown, bundle: Record<string, BundledFile>) {
    const mark = (file: BundledFile | undefined) => {
      if (file?.code === undefined || file.code.startsWith(COMPILED_WHOLE)) return;
      file.code = `${COMPILED_WHOLE}\n${file.code}`;
      for (const imported of file.imports ?? []) mark(bundle[imported]);
    };
    for (const file of Object.values(bundle)) if (RUN_WHOLE.includes(file.name ?? '')) mark(file);
  },
};

/**
 * The polyfill as a module of its own. Imported as the CommonJS that it is, all that it stands for would be read to be copied,
 * and Chromium makes each part of `chrome` when it is read first: 16 of 356 ms in a profile of a fresh page that searches.
 */
export function polyfillAsModule(code: string): string {
  return `const module = { exports: {} };\nconst { exports } = module;\n${code}\nexport default module.exports;\n`;
}

const polyfillModule = {
  name: 'yeobaek:polyfill-module',
  transform: (code: string, id: string) =>
    id.includes('/webextension-polyfill/dist/') ? polyfillAsModule(code) : undefined,
};

/** Nothing from elsewhere, nothing inline, nothing framed; `'self'` only for what the extension itself ships. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: path.resolve('assets/locales') },
  autoIcons: { baseIconPath: ICON },
  zip: { excludeSources: ['tests/**', 'test-results/**'] },
  // The e2e build is the shipped one but for its open shadow roots and the sites that it is granted without being asked for, so
  // it is no development build either.
  vite: ({ mode }) => ({
    plugins: [leanScripts, polyfillModule, compiledWhole],
    // Those of the manifest below: for older ones each colour of a theme would be written three times.
    // Both know how to load a module before it is needed, so nothing has to do it for them.
    build: {
      target: OLDEST,
      cssTarget: OLDEST,
      // Of the popup's scripts it leaves 1.5 kB less than the bundler's own, packed.
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 2 } },
      modulePreload: { polyfill: false },
    },
    define: {
      'import.meta.env.MODE': JSON.stringify('production'),
      'import.meta.env.CARD_SHADOW': JSON.stringify(mode === 'e2e' ? 'open' : 'closed'),
    },
  }),
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_shortName__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab'],
    host_permissions: [
      ...contentScriptMatches(hosts),
      // Nothing can answer a browser's question where a test runs.
      ...(mode === 'e2e' ? optionalSites.flatMap(({ matches }) => matches) : []),
    ],
    // An entry may point anywhere. Each host is asked for by itself, on a click.
    optional_host_permissions: ['https://*/*'],
    content_scripts: [
      // Before the document: the question is on its way while the page is still loading.
      { matches: LIST_MATCHES, js: ['arxiv-list.js'], run_at: 'document_start' },
      { matches: ARXIV_MATCHES, exclude_matches: LIST_MATCHES, js: ['arxiv.js'], run_at: 'document_start' },
      { matches: hostMatches(hosts), js: ['page.js'], run_at: 'document_start' },
    ],
    action: { default_icon: { 16: 'icons/grey/16.png', 32: 'icons/grey/32.png', 48: 'icons/grey/48.png' } },
    omnibox: { keyword: 'yb' },
    commands: {
      _execute_action: {
        // No browser's own, and on a Mac none that types a letter.
        suggested_key: { default: 'Alt+Y', mac: 'MacCtrl+Shift+Y' },
      },
    },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'yeobaek@yeobaek.app',
              // The Navigation API, by which in-page navigation is seen: https://developer.mozilla.org/docs/Web/API/Navigation
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  hooks: {
    'build:before': () => {
      process.env.NODE_ENV = 'production';
    },
    'build:publicAssets': (_wxt, assets) => {
      const bundle = readBundle(path.resolve('data/digests'), hosts);
      assets.push({ relativeDest: BUNDLE_PATH.slice(1), contents: JSON.stringify(bundle) });
      const glossary = readGlossary(path.resolve('data/glossary.txt'));
      assets.push({ relativeDest: GLOSSARY_PATH.slice(1), contents: glossary });
    },
    'build:done': (wxt) => writeGreyIcons(ICON, wxt.config.outDir),
  },
});
