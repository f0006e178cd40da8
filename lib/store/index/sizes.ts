/**
 * When segments are made: of how many changes at least, and how many that are alike become one. Tests, which have few
 * clippings, make both small.
 */
export type SegmentSizes = { batch: number; fan: number };

/** A search reads a block or two of every segment; a merge writes all of them anew. */
export const SIZES: SegmentSizes = { batch: 64, fan: 8 };
