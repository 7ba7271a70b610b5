/** The benchmark's own pages of search engines, put into a copy of the built extension. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { COMPILED_WHOLE, polyfillAsModule } from '../../wxt.config';

/** Pages by name; each is a file of its own in search-pages/. */
export const SEARCH_PAGES = [
  'floor',
  'own-search',
  'own-library',
  'mini-search',
  'flex-search',
  'flex-search-stored',
  'orama',
] as const;

export type SearchPage = (typeof SEARCH_PAGES)[number];

/** The path of a page within the extension. */
export function pathOf(page: SearchPage): string {
  return `bench-${page}.html`;
}

/** As the extension's own build has it. */
const polyfillModule: Plugin = {
  name: 'polyfill-module',
  setup: (build) =>
    build.onLoad({ filter: /webextension-polyfill.dist/ }, ({ path }) => ({
      contents: polyfillAsModule(readFileSync(path, 'utf8')),
    })),
};

/** Bundles every page with the engine that it is about, and nothing else. */
export async function addSearchPages(folder: string): Promise<void> {
  await build({
    entryPoints: SEARCH_PAGES.map((page) => ({
      in: `tests/bench/search-pages/${page}.ts`,
      out: `bench-${page}`,
    })),
    outdir: folder,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'chrome123',
    logLevel: 'error',
    // As the popup's scripts are, which the pages of all engines so have.
    banner: { js: COMPILED_WHOLE },
    plugins: [polyfillModule],
  });
  for (const page of SEARCH_PAGES) writeFileSync(join(folder, pathOf(page)), htmlOf(page));
}

function htmlOf(page: SearchPage): string {
  const script = `<script type="module" src="bench-${page}.js"></script>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${page}</title>${script}</html>\n`;
}
