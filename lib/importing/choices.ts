/** What a reader ticks in a preview. Everything new and changed is imported unless it is left out; nothing leaves unless ticked. */
import type { ImportChoices } from '../digest/plan';
import type { PreviewDigest } from './preview';

export const NO_CHOICES: ImportChoices = {
  leftOutDigests: new Set(),
  leftOutEntries: new Set(),
  removals: new Set(),
};

/** Takes a digest in or out as a whole, whatever was ticked in it. */
export function chooseDigest(choices: ImportChoices, digest: PreviewDigest, isIn: boolean): ImportChoices {
  const { leftOutDigests, leftOutEntries, removals } = choices;
  const inside = new Set(digest.entries.map(({ place }) => nameOf(digest.place, place)));
  return {
    leftOutDigests: isIn ? without(leftOutDigests, digest.place) : withOne(leftOutDigests, digest.place),
    leftOutEntries: new Set([...leftOutEntries].filter((name) => !inside.has(name))),
    removals: isIn
      ? removals
      : new Set([...removals].filter((id) => !digest.absent.some((one) => one.id === id))),
  };
}

/** Takes one entry in or out. In a digest that was left out, taking one in leaves out only the others. */
export function chooseEntry(
  choices: ImportChoices,
  digest: PreviewDigest,
  entry: number,
  isIn: boolean,
): ImportChoices {
  const { leftOutDigests, leftOutEntries } = choices;
  const wasOut = leftOutDigests.has(digest.place);
  const others = wasOut ? digest.entries.map(({ place }) => nameOf(digest.place, place)) : [];
  const name = nameOf(digest.place, entry);
  const names = new Set([...leftOutEntries, ...others]);
  return {
    ...choices,
    leftOutDigests: without(leftOutDigests, digest.place),
    leftOutEntries: isIn ? without(names, name) : withOne(names, name),
  };
}

/** Whether an absent entry goes into the recycle bin with this import. */
export function chooseRemoval(choices: ImportChoices, id: number, leaves: boolean): ImportChoices {
  const { removals } = choices;
  return { ...choices, removals: leaves ? withOne(removals, id) : without(removals, id) };
}

/** Whether an entry is imported. */
export function isChosen(choices: ImportChoices, digest: number, entry: number): boolean {
  return !choices.leftOutDigests.has(digest) && !choices.leftOutEntries.has(nameOf(digest, entry));
}

/** The name of an entry among {@link ImportChoices.leftOutEntries}. */
function nameOf(digest: number, entry: number): string {
  return `${digest}/${entry}`;
}

function withOne<Item>(set: ReadonlySet<Item>, item: Item): Set<Item> {
  return new Set([...set, item]);
}

function without<Item>(set: ReadonlySet<Item>, item: Item): Set<Item> {
  return new Set([...set].filter((one) => one !== item));
}
