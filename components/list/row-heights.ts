import type { Ids } from '../../lib/search/filter';
import { RowPlaces } from './row-places';

/** Pixels that a row is taken for until one has been measured: a title of a line, two of summary and one of source. */
const FIRST_GUESS = 104;

/** How far down a new list rows are told from others by id: further down it costs more than it is worth. */
const DEEPEST = 20_000;

/** The rows' heights as far as they have been measured; the others are taken for the average of those. */
export class RowHeights {
  private readonly measured = new Map<string, number>();
  private sum = 0;
  private deepest = 0;
  private places = new RowPlaces(0, FIRST_GUESS);

  /** The places of the rows of a list, with the heights that are known from the list before it. */
  of(ids: Ids): RowPlaces {
    this.places = new RowPlaces(ids.length, this.average);
    const known = ids.slice(0, Math.min(this.deepest + 1, DEEPEST));
    known.forEach((id, index) => {
      const height = this.measured.get(id);
      if (height !== undefined) this.places.set(index, height);
    });
    return this.places;
  }

  /** Takes the measured height of a row of the present list in; whether it was news. */
  set(id: string, index: number, height: number): boolean {
    const known = this.measured.get(id);
    this.sum += height - (known ?? 0);
    this.measured.set(id, height);
    this.deepest = Math.max(this.deepest, index);
    return this.places.set(index, height);
  }

  /** In whole pixels, as a list is scrolled: with each row that comes in above, the view would slip by what is left over. */
  private get average(): number {
    return this.measured.size === 0 ? FIRST_GUESS : Math.round(this.sum / this.measured.size);
  }
}
