import { setTimeout as sleep } from 'node:timers/promises';

/** Rounds that are run and not counted: the first ones read everything from the disk. */
const WARM_UP = 2;
/** Between two runs, so that the end of one, a process that is being shut down, does not fall into the next. */
const PAUSE_MS = 150;

/**
 * Measures subjects in turns, so that whatever else the machine does meets all of them alike. Each round runs every subject
 * once and begins with another one than the round before, so that none always follows the same neighbour.
 */
export async function takeTurns<Values extends Readonly<Record<string, unknown>>>(
  rounds: number,
  subjects: { readonly [Name in keyof Values]: () => Promise<Values[Name]> },
): Promise<{ readonly [Name in keyof Values]: readonly Values[Name][] }> {
  const names: (keyof Values)[] = Object.keys(subjects);
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as {
    [Name in keyof Values]: Values[Name][];
  };
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const value = await subjects[name]();
      if (round >= WARM_UP) taken[name].push(value);
      await sleep(PAUSE_MS);
    }
  }
  return taken;
}
