import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { browserPath } from './browsers';

/** Hosts that Chromium asks by itself, with or without an extension. */
export const CHROMIUM_OWN_HOSTS: readonly string[] = ['accounts.google.com', 'update.googleapis.com'];

/** How the browser is to be. */
export interface ChromiumOptions {
  /** The folder of an unpacked extension; without one the browser is bare. */
  readonly extension?: string;
  /** Whether one may be installed while it runs: `installExtension` in devtools.ts. */
  readonly installable?: boolean;
  /** The page server's port, which is then the only way out of this browser. */
  readonly proxyPort?: number;
  readonly language?: 'ko' | 'en';
  readonly colorScheme?: 'light' | 'dark';
  readonly headless?: boolean;
  /** A folder for a profile that outlives this start; without one the profile is thrown away. */
  readonly profile?: string;
  /** Whether pages that were left are kept as they are for the way back, as browsers do; on unless it is said not to be. */
  readonly backForwardCache?: boolean;
}

/** A running Chromium. */
export interface LaunchedChromium {
  readonly context: BrowserContext;
  /** Where a second DevTools client can connect: only that one sees popups as pages. */
  readonly devtools: string;
  close(): Promise<void>;
}

/** Starts Chromium; call `close` in a `finally`. */
export async function launchChromium(options: ChromiumOptions): Promise<LaunchedChromium> {
  const { extension } = options;
  if (extension !== undefined && !existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${extension}: build it first.`);
  }
  const { language = 'ko', colorScheme = 'light' } = options;
  const executablePath = browserPath('chromium');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'yeobaek-chromium-'));
  const removeProfile = () => {
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    writePreferences(profile);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: options.headless ?? true,
      locale: LOCALES[language],
      colorScheme,
      viewport: { width: 1280, height: 900 },
      ignoreHTTPSErrors: options.proxyPort !== undefined,
      timeout: 60_000,
      // With the cache, `page.goBack()` must not wait for a load, since there is none.
      ignoreDefaultArgs: [
        ...(options.backForwardCache === false ? [] : ['--disable-back-forward-cache']),
        ...(options.installable ? ['--disable-extensions'] : []),
      ],
      args: launchArguments(options, language, colorScheme),
    });
    const close = () => context.close().finally(removeProfile);
    return { context, devtools: devtoolsAddress(profile), close };
  } catch (error) {
    removeProfile();
    throw error;
  }
}

const LOCALES = { ko: 'ko-KR', en: 'en-US' } as const;

function launchArguments(
  { extension, installable, proxyPort }: ChromiumOptions,
  language: 'ko' | 'en',
  colorScheme: 'light' | 'dark',
): string[] {
  return [
    ...(extension === undefined
      ? []
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ...(installable ? ['--enable-unsafe-extension-debugging'] : []),
    // Playwright's own certificate option does not reach popups and workers.
    ...(proxyPort === undefined
      ? []
      : [`--proxy-server=127.0.0.1:${proxyPort}`, '--ignore-certificate-errors']),
    '--remote-debugging-port=0',
    // --lang is for messages; navigator.language and the colour scheme come from the context in ordinary pages only,
    // so popups need them from the command line.
    `--lang=${language}`,
    `--accept-lang=${LOCALES[language]},${language}`,
    `--blink-settings=preferredColorScheme=${colorScheme === 'dark' ? 0 : 1}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** Turns off speculative connections, so that what reaches the proxy was really asked for. */
function writePreferences(profile: string): void {
  // A profile that was used before has them.
  if (existsSync(join(profile, 'Default'))) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { net: { network_prediction_options: 2 } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

function devtoolsAddress(profile: string): string {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `http://127.0.0.1:${port}`;
}
