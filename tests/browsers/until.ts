/**
 * Looks every 20 ms until the answer is truthy, and gives it. Refers to nothing outside itself, for its source is also
 * sent into pages. @throws when the time (in ms) is over
 */
export async function untilTruthy<A extends readonly unknown[], T>(
  look: (...args: A) => T | Promise<T>,
  args: A,
  timeout: number,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await look(...args);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`still waiting after ${timeout} ms`);
    await new Promise((again) => setTimeout(again, 20));
  }
}
