/** Pixels that a row is taken for until one has been measured: a title of a line, two of summary and one of source. */
const FIRST_GUESS = 104;

/** The rows' places in a list of which only some have been measured; the others are taken for the average of those. */
export class RowHeights {
  private readonly measured = new Map<string, number>();
  private sum = 0;

  /** Takes a measured height in; whether it was news. */
  set(id: string, height: number): boolean {
    const known = this.measured.get(id);
    this.sum += height - (known ?? 0);
    this.measured.set(id, height);
    return height !== known;
  }

  /** Where each row begins, in pixels from the list's top, and, last, where the list ends. */
  offsets(ids: readonly string[]): Float64Array {
    const { average } = this;
    const offsets = new Float64Array(ids.length + 1);
    ids.forEach((id, index) => {
      offsets[index + 1] = (offsets[index] ?? 0) + (this.measured.get(id) ?? average);
    });
    return offsets;
  }

  private get average(): number {
    return this.measured.size === 0 ? FIRST_GUESS : this.sum / this.measured.size;
  }
}

/** The last row that begins at or above a place: by halving, so that a long list costs no more than a short one. */
export function rowAt(offsets: Float64Array, place: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
