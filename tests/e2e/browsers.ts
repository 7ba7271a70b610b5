import { accessSync, constants } from 'node:fs';

interface Installed {
  /** Where Debian's package puts it. */
  readonly path: string;
  /** The variable that names it elsewhere. */
  readonly variable: string;
  readonly install: string;
}

const BROWSERS = {
  chromium: {
    path: '/usr/bin/chromium',
    variable: 'CHROMIUM_PATH',
    install: 'apt-get install -y chromium fonts-noto-cjk',
  },
  firefox: {
    path: '/usr/bin/firefox-esr',
    variable: 'FIREFOX_PATH',
    install: 'apt-get install -y firefox-esr firefox-esr-l10n-ko fonts-noto-cjk',
  },
} as const satisfies Record<string, Installed>;

/** The executable of a browser; an error that names the command to install it where there is none. */
export function browserPath(name: keyof typeof BROWSERS): string {
  const { path: usual, variable, install } = BROWSERS[name];
  const path = process.env[variable] || usual;
  try {
    accessSync(path, constants.X_OK);
  } catch {
    throw new Error(
      `There is no browser at ${path}. Install it with "${install}", or name another in ${variable}.`,
    );
  }
  return path;
}
