import { join } from 'node:path';

/** What the bundler tells of a module: the ids of those that it imports. */
type ModuleInfo = { importedIds: readonly string[] };
type Graph = { getModuleInfo: (id: string) => ModuleInfo | null };

const POPUP = 'entrypoints/popup/main.tsx';

/** What shares modules with the popup: the other page, nearly all that it starts with; and what either fetches next. */
const OTHERS = ['entrypoints/library/main.tsx', 'lib/library/searching.ts'];

/** What WXT has every page begin with: nothing, in a file of its own. */
const OF_PAGES = 'wxt-html-plugins';

/** A file of modules, named for those that go into it; `null` leaves a module to the bundler. */
type Group = { name: (id: string, graph: Graph) => string | null };

/**
 * Puts what the popup shares into one file. A file costs a page of an extension ten milliseconds and more, however
 * small it is, and one that another imports is asked for only when that one has come.
 */
export function chunkGroups(root: string): Group[] {
  const closures = new Map<string, ReadonlySet<string>>();
  const isIn = (start: string, id: string, graph: Graph) => {
    const known = closures.get(start) ?? closureOf(join(root, start).replaceAll('\\', '/'), graph);
    closures.set(start, known);
    return known.has(id);
  };
  const isShared = (id: string, graph: Graph) => id.includes(OF_PAGES) || (isIn(POPUP, id, graph) && OTHERS.some((other) => isIn(other, id, graph)));
  return [{ name: (id, graph) => (isShared(id, graph) ? 'start' : null) }];
}

/** A module and all that it imports, directly or not, save what it fetches later. */
function closureOf(start: string, graph: Graph): ReadonlySet<string> {
  const closure = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const info = graph.getModuleInfo(id);
    if (!info || closure.has(id)) continue;
    closure.add(id);
    waiting.push(...info.importedIds);
  }
  return closure;
}
