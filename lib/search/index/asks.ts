import { bitOf, kindNumber, namesOfSite } from '../columns';
import { fold, foldLine } from '../fold';
import type { Ask } from '../query/query';
import { tagsAt, type Chunk } from './chunk';
import type { Names } from './names';

/** Whether the clipping at a place of a chunk is what is asked for. */
export type IsSo = (chunk: Chunk, place: number) => boolean;

/** The test that a question puts to every document. Of names each is asked once, and not each document that has it. */
export function testOf(ask: Ask, names: Names): IsSo {
  switch (ask.of) {
    case 'kind': {
      const kind = kindNumber(ask.is);
      return (chunk, place) => chunk.kind[place] === kind;
    }
    case 'flag': {
      const bit = bitOf(ask.flag);
      return (chunk, place) => Boolean(chunk.flags[place]! & bit) === ask.is;
    }
    case 'language': {
      const begins = `${ask.begins}-`;
      const has = numbersOf(names.languages.names, (name) => `${name.toLowerCase()}-`.startsWith(begins));
      return (chunk, place) => has.has(chunk.language[place]!);
    }
    case 'tag': {
      const has = numbersOf(names.tags.names, (tag) => ask.holds(foldLine(tag)));
      return (chunk, place) => tagsAt(chunk, place).some((tag) => has.has(tag));
    }
    case 'site': {
      const has = numbersOf(names.sites.names, (site) => {
        const { name, host } = namesOfSite(site);
        return ask.holds(fold(name), host);
      });
      return (chunk, place) => has.has(chunk.site[place]!);
    }
    case 'saved': {
      const { from = -Infinity, before = Infinity } = ask;
      return ({ at }, place) => at[place]! >= from && at[place]! < before;
    }
    case 'published': {
      const { from, before = Infinity } = ask;
      return ({ published }, place) => {
        const day = published[place]!;
        // A page that says only its year is not known to be of any month: all that it may mean must be within the period.
        return day > 0 && earliest(day) >= from && latest(day) < before;
      };
    }
  }
}

function numbersOf(names: readonly string[], isMeant: (name: string) => boolean): Set<number> {
  return new Set(names.flatMap((name, at) => (isMeant(name) ? [at + 1] : [])));
}

const earliest = (day: number) => day + (day % 10_000 === 0 ? 101 : day % 100 === 0 ? 1 : 0);
const latest = (day: number) => day + (day % 10_000 === 0 ? 9999 : day % 100 === 0 ? 99 : 0);
