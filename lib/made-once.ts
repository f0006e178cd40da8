/** What is made when it is first asked for, and kept for whoever asks again. */
export function madeOnce<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
