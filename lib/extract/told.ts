/** Fields of which any may be unknown: left out, or `undefined`. */
export type Perhaps<T> = { [Field in keyof T]?: T[Field] | undefined };

/** The fields that say something: without those that are `undefined`, or an empty text, list or record. */
export const told = <T extends object>(fields: Perhaps<T>): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => says(value))) as T;

/** `null` says something: that there is nothing. */
const says = (value: unknown): boolean =>
  value === null || (typeof value === 'object' ? Object.keys(value).length > 0 : value !== undefined && value !== '');
