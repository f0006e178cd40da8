import type { Ids } from '../../lib/search/filter';

/** What takes the place of a clipping that goes from a list: the next one, or else the one before. */
export function neighbourOf(id: string, ids: Ids): string | undefined {
  const at = ids.indexOf(id);
  if (at < 0) return undefined;
  return ids.at(at + 1) ?? (at > 0 ? ids.at(at - 1) : undefined);
}
