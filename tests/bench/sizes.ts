/** How much of the built extension is script, as it is packed. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzippedSize } from '../build/builds';
import type { Measurement, Row } from './measurement';

interface Manifest {
  readonly content_scripts: readonly { readonly js: readonly string[] }[];
  readonly background: { readonly service_worker: string };
  readonly action: { readonly default_popup: string };
  readonly options_ui: { readonly page: string };
}

export const sizes: Measurement = {
  name: 'sizes',
  title: 'Size of the scripts',
  method: [
    'Of the shipped build: scripts with all that they import, at once or later, each file packed by itself with gzip, level 9;' +
      ' 1 kB is 1,000 bytes.',
  ],
  run: async ({ build }) => {
    const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as Manifest;
    return {
      columns: ['Script', 'packed', 'plain', 'budget, packed'],
      rows: [
        ...contentScriptsOf(build, manifest).map((script) =>
          row(build, `content script ${script}`, [script], '16 kB'),
        ),
        row(build, 'popup', scriptsOf(build, manifest.action.default_popup), '76 kB'),
        row(build, 'options', scriptsOf(build, manifest.options_ui.page)),
        row(build, 'background', [manifest.background.service_worker]),
      ],
    };
  },
};

/** Those that run on pages by themselves, and those that are put there by name: all beside them but the benchmark's own pages. */
function contentScriptsOf(build: string, { content_scripts, background }: Manifest): string[] {
  const byThemselves = content_scripts.flatMap(({ js }) => js);
  const elsewhere = new Set([...byThemselves, background.service_worker, 'import-worker.js']);
  const brought = readdirSync(build).filter(
    (file) => /^(?!bench-).+\.js$/.test(file) && !elsewhere.has(file),
  );
  return [...byThemselves, ...brought.sort()];
}

function row(build: string, name: string, files: readonly string[], budget = ''): Row {
  const contents = files.map((file) => readFileSync(join(build, file)));
  const plain = contents.reduce((sum, content) => sum + content.length, 0);
  const packed = contents.reduce((sum, content) => sum + gzippedSize(content), 0);
  return [name, kilobytes(packed), kilobytes(plain), budget];
}

/** The scripts that a built page names, and all that they import, be it at once or later. */
function scriptsOf(build: string, page: string): string[] {
  const html = readFileSync(join(build, page), 'utf8');
  const found = new Set<string>();
  const add = (script: string) => {
    if (found.has(script)) return;
    found.add(script);
    const text = readFileSync(join(build, script), 'utf8');
    for (const [, imported = ''] of text.matchAll(/\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)/g)) {
      add(join(dirname(script), imported));
    }
  };
  for (const [, script = ''] of html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)) add(script);
  return [...found];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}
