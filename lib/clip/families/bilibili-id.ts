/** Bilibili's digits of base 58, and the constants between a video's number (av) and its id (BV). */
const DIGITS = 'FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf';
const MASK = 23_442_827_791_579n;
const CEILING = 1n << 51n;
const LENGTH = 9;

/** The id of a video that is known by its number, as its address was written until 2020: `170001` is `BV17x411w7KC`. */
export function videoId(number: string): string {
  let rest = (CEILING | BigInt(number)) ^ MASK;
  const digits: string[] = [];
  for (let at = 0; at < LENGTH; at++) {
    digits.unshift(DIGITS[Number(rest % 58n)] ?? '');
    rest /= 58n;
  }
  // The site swaps two pairs, so that neighbouring numbers look unlike each other.
  const [a, b, c, d, e, f, g, h, i] = digits;
  return ['BV1', g, e, c, d, b, f, a, h, i].join('');
}
