/** Fields of which any may be unknown: left out, or `undefined`. */
export type Perhaps<T> = { [Field in keyof T]?: T[Field] | undefined };

/** The fields that say something: without those that are `undefined` or an empty list. */
export function told<T extends object>(fields: Perhaps<T>): T {
  const says = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => says(value))) as T;
}
