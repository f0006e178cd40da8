import { useMemo } from 'preact/hooks';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';

const MOST = 6;

/** Tags in use that hold what is typed, the ones that begin with it first; most used first among equals. */
export function useTagCompletion(typed: string, taken: readonly string[]): string[] {
  const { library } = useServices();
  const known = useLive(useMemo(() => library.tags(), [library])).value ?? [];
  const wanted = typed.trim().toLocaleLowerCase();
  if (wanted === '') return [];
  const free = known.filter((tag) => !taken.includes(tag) && tag.toLocaleLowerCase().includes(wanted));
  const begins = (tag: string) => tag.toLocaleLowerCase().startsWith(wanted);
  return [...free.filter(begins), ...free.filter((tag) => !begins(tag))].slice(0, MOST);
}
