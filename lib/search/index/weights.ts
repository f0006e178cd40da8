/** Bytes that are kept for the next question at most: in a library of a million, the five arrays that two words ask for. */
const MOST = 24_000_000;

/** Arrays that nobody uses, all of one length. */
let free: Float32Array[] = [];

/**
 * Numbers by document, for as long as one question is being answered. A key asks for several arrays as long as the library:
 * to make them anew each time is a fifth of its answer, since the system hands out every page of them empty.
 */
export class Weights {
  private taken: Float32Array[] = [];

  /** An array of zeros. */
  take(length: number): Float32Array {
    if (free[0]?.length !== length) free = [];
    const array = free.pop()?.fill(0) ?? new Float32Array(length);
    this.taken.push(array);
    return array;
  }

  /** Nobody looks at any of them any more. */
  release(): void {
    for (const array of this.taken.splice(0)) {
      if ((free.length + 1) * array.byteLength <= MOST && (free[0]?.length ?? array.length) === array.length) free.push(array);
    }
  }
}
