/** The name of a file that is made: what it is, and when it was made by the reader's clock. */
export function fileName(what: string, ending: string, now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `commonplace-${what}-${day}-${two(now.getHours())}${two(now.getMinutes())}.${ending}`;
}
