import { execFileSync } from 'node:child_process';
import { browserPath } from '../e2e/browsers';

/** What tests need of the machine beside Node. */
export type Needed = 'chromium' | 'firefox' | 'openssl';

const CHECKS: Record<Needed, () => unknown> = {
  chromium: () => browserPath('chromium'),
  firefox: () => browserPath('firefox'),
  openssl: () => {
    try {
      return execFileSync('openssl', ['version'], { stdio: 'ignore' });
    } catch {
      throw new Error('There is no openssl. Install it with "apt-get install -y openssl".');
    }
  },
};

/** Why something needed cannot be used, and the command that installs it; undefined where it can. */
export function findLack(needed: Needed): string | undefined {
  try {
    CHECKS[needed]();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
