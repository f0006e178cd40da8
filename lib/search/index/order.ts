import type { Docs } from './docs';
import { compareUuids } from './uuid';

/** The documents of clippings, newest first; those of one moment by id, so that the order never wavers. */
export function newestFirst(docs: Docs): Uint32Array {
  const all = new Uint32Array(docs.room);
  const at = new Float64Array(docs.room);
  let count = 0;
  docs.each((doc, chunk, place) => {
    all[count++] = doc;
    at[doc] = chunk.at[place]!;
  });
  const order = all.subarray(0, count);
  const isBefore = (a: number, b: number) => at[b]! - at[a]! || compareIds(docs, b, a);
  // Nearly always they come as they were clipped, and turning them round is all there is to do.
  order.reverse();
  return isSorted(order, isBefore) ? order : order.sort(isBefore);
}

function compareIds(docs: Docs, a: number, b: number): number {
  const [one, other] = [docs.placeOf(a), docs.placeOf(b)];
  return compareUuids(one.chunk.ids, one.place, other.chunk.ids, other.place);
}

function isSorted(order: Uint32Array, compare: (a: number, b: number) => number): boolean {
  for (let at = 1; at < order.length; at++) if (compare(order[at - 1]!, order[at]!) > 0) return false;
  return true;
}
