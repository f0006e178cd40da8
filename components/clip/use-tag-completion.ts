import { useMemo } from 'preact/hooks';
import { tagKey } from '../../lib/clip/tags';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';

const MOST = 6;

/** Tags in use that hold what is typed, the ones that begin with it first; most used first among equals. */
export function useTagCompletion(typed: string, taken: readonly string[]): string[] {
  const { library } = useServices();
  const known = useLive(useMemo(() => library.tags(), [library])).value ?? [];
  const wanted = tagKey(typed.trim());
  if (wanted === '') return [];
  const there = new Set(taken.map(tagKey));
  const free = known.filter((tag) => !there.has(tagKey(tag)) && tagKey(tag).includes(wanted));
  const begins = (tag: string) => tagKey(tag).startsWith(wanted);
  return [...free.filter(begins), ...free.filter((tag) => !begins(tag))].slice(0, MOST);
}
