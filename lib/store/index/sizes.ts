import type { StoredSegment } from './manifest';

/**
 * When segments are made: of how many changes at least, and how many that are alike become one. Tests, which have few
 * clippings, make both small.
 */
export type SegmentSizes = { batch: number; fan: number };

/** A search reads a block or two of every segment; a merge writes all of them anew. */
export const SIZES: SegmentSizes = { batch: 64, fan: 8 };

/** Bytes of segments that become one at once, where more than enough are alike: a save waits for it, and an import leaves hundreds. */
const MOST_BYTES = 32_000_000;

type Sized = Pick<StoredSegment, 'family' | 'base' | 'docs' | 'bytes'>;

/** The oldest of a family and a level, once there are enough to become one, `least` of them; of many, as many as two levels have. */
export function alike<S extends Sized>(segments: readonly S[], sizes: SegmentSizes = SIZES, least = sizes.fan): S[] | undefined {
  const groups = new Map<string, S[]>();
  for (const segment of segments) {
    const name = `${segment.family}/${levelOf(segment, sizes)}`;
    groups.set(name, [...(groups.get(name) ?? []), segment]);
  }
  const full = [...groups.values()].find(({ length }) => length >= least);
  if (!full) return undefined;
  let bytes = 0;
  const oldest = full.sort((a, b) => a.base - b.base).slice(0, sizes.fan ** 2);
  return oldest.filter((segment, at) => (bytes += segment.bytes) <= MOST_BYTES || at < sizes.fan);
}

/** How often what it was made of has become one. */
function levelOf({ docs }: Sized, { batch, fan }: SegmentSizes): number {
  return Math.max(0, Math.floor(Math.log(docs / batch) / Math.log(fan)));
}
