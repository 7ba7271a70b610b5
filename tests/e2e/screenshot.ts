import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join('test-results', 'screenshots');

/** The file of a screenshot by its name: `card-light` is `test-results/screenshots/card-light.png`. */
export function screenshotFile(name: string): `${string}.png` {
  mkdirSync(FOLDER, { recursive: true });
  return `${join(FOLDER, name)}.png`;
}
