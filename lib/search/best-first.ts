/**
 * The best of many, in order, without sorting all: a heap of those kept, the worst of them on top.
 * Resolves with places from 0 up to, but without, `length`, the best first, at most `most` of them.
 */
export function selectBest(
  length: number,
  most: number,
  isBefore: (place: number, other: number) => boolean,
): number[] {
  const heap: number[] = [];
  for (let place = 0; place < length; place += 1) {
    if (heap.length < most) {
      heap.push(place);
      rise(heap, isBefore);
    } else if (most > 0 && isBefore(place, heap[0] ?? 0)) {
      heap[0] = place;
      sink(heap, isBefore);
    }
  }
  return heap.sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

type IsBefore = (place: number, other: number) => boolean;

/** Moves the last one up to its place. */
function rise(heap: number[], isBefore: IsBefore): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >>> 1;
    if (!isBefore(heap[parent] ?? 0, heap[at] ?? 0)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

/** Moves the first one down to its place. */
function sink(heap: number[], isBefore: IsBefore): void {
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    if (left >= heap.length) return;
    const isRightWorse = right < heap.length && isBefore(heap[left] ?? 0, heap[right] ?? 0);
    const worse = isRightWorse ? right : left;
    if (!isBefore(heap[at] ?? 0, heap[worse] ?? 0)) return;
    swap(heap, at, worse);
    at = worse;
  }
}

function swap(heap: number[], one: number, other: number): void {
  [heap[one], heap[other]] = [heap[other] ?? 0, heap[one] ?? 0];
}
