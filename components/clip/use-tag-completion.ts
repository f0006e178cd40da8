import { useMemo } from 'preact/hooks';
import { tagKey } from '../../lib/clip/tags';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';

const MOST = 6;

/** Tags in use that are like what is typed, without those that are taken. */
export function useTagCompletion(typed: string, taken: readonly string[]): string[] {
  const { library } = useServices();
  const tagsLike = useLive(useMemo(() => library.tags(), [library])).value;
  const there = new Set(taken.map(tagKey));
  return (tagsLike?.(typed) ?? []).filter((tag) => !there.has(tagKey(tag))).slice(0, MOST);
}
