/**
 * The best of many, in order, without sorting all: a heap of those kept, the worst of them on top. What is best is told by a
 * number for each, the higher the better, and among equals by `isBefore`, which is asked for these alone.
 * Resolves with places in `values`, the best first, at most `most` of them.
 */
export function selectBest(
  values: ArrayLike<number>,
  most: number,
  isBefore: (place: number, other: number) => boolean,
): number[] {
  const wins: Wins = (place, other) => {
    const [value, against] = [values[place] ?? 0, values[other] ?? 0];
    return value === against ? isBefore(place, other) : value > against;
  };
  const heap: number[] = [];
  // From the end on: of equals the last is mostly the newest, and what comes after it does not change what is kept.
  let place = values.length;
  while (place > 0 && heap.length < most) {
    place -= 1;
    heap.push(place);
    rise(heap, wins);
  }
  if (heap.length === 0) return heap;
  let least = values[heap[0] ?? 0] ?? 0;
  while (place > 0) {
    place -= 1;
    if ((values[place] ?? 0) < least || !wins(place, heap[0] ?? 0)) continue;
    heap[0] = place;
    sink(heap, wins);
    least = values[heap[0]] ?? 0;
  }
  return heap.sort((one, other) => (wins(one, other) ? -1 : 1));
}

/** Whether a place comes before another. */
type Wins = (place: number, other: number) => boolean;

/** Moves the last one up to its place. */
function rise(heap: number[], wins: Wins): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >>> 1;
    if (!wins(heap[parent] ?? 0, heap[at] ?? 0)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

/** Moves the first one down to its place. */
function sink(heap: number[], wins: Wins): void {
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    if (left >= heap.length) return;
    const isRightWorse = right < heap.length && wins(heap[left] ?? 0, heap[right] ?? 0);
    const worse = isRightWorse ? right : left;
    if (!wins(heap[at] ?? 0, heap[worse] ?? 0)) return;
    swap(heap, at, worse);
    at = worse;
  }
}

function swap(heap: number[], one: number, other: number): void {
  const kept = heap[one] ?? 0;
  heap[one] = heap[other] ?? 0;
  heap[other] = kept;
}
