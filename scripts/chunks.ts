import { join } from 'node:path';

/** What the bundler tells of a module: the ids of those that it imports. */
type ModuleInfo = { importedIds: readonly string[] };
type Graph = { getModuleInfo: (id: string) => ModuleInfo | null };

/** The pages that share nearly all they start with. */
const PAGES = ['entrypoints/popup/main.tsx', 'entrypoints/library/main.tsx'];

/** A file of modules, named for those that go into it; `null` leaves a module to the bundler. */
type Group = { name: (id: string, graph: Graph) => string | null };

/**
 * Puts what every page starts with into one file. A file costs a page of an extension ten milliseconds and more, however
 * small it is, and one that another imports is asked for only when that one has come.
 */
export function chunkGroups(root: string): Group[] {
  const closures = new Map<string, ReadonlySet<string>>();
  const isIn = (page: string, id: string, graph: Graph) => {
    const known = closures.get(page) ?? closureOf(join(root, page).replaceAll('\\', '/'), graph);
    closures.set(page, known);
    return known.has(id);
  };
  return [{ name: (id, graph) => (PAGES.every((page) => isIn(page, id, graph)) ? 'start' : null) }];
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
