/** What the numbers were measured on. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem, type } from 'node:os';
import { browserPath } from '../e2e/browsers';

/** One line: processor, memory, system, browser, and how busy the machine was. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const [load = 0] = loadavg();
  return [
    `${model}, ${availableParallelism()} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    systemName(),
    browserVersion(),
    `load before the first run ${load.toFixed(1)}`,
  ].join(' · ');
}

function systemName(): string {
  try {
    const [, name] = /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8')) ?? [];
    return name ?? type();
  } catch {
    return type();
  }
}

/** Debian's launcher adds where it was built. */
function browserVersion(): string {
  const said = execFileSync(browserPath('chromium'), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /^\S+ [\d.]+/.exec(said)?.[0] ?? said.trim();
}
