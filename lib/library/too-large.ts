/** A list of references is larger than can be held in memory. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}
