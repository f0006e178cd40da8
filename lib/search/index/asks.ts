import { bitOf, kindNumber, namesOfSite } from '../columns';
import { fold, foldLine } from '../fold';
import type { Ask } from '../query/query';
import type { TraitsChunk } from './chunk';
import type { Names } from './names';

/** Whether the clipping at a place of a chunk is what is asked for. */
export type IsSo = (chunk: TraitsChunk, place: number) => boolean;

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
      return ({ language }, place) => has[language[place]!] === 1;
    }
    case 'tag': {
      const has = numbersOf(names.tags.names, (tag) => ask.holds(foldLine(tag)));
      return ({ tags, tagEnds }, place) => {
        for (let at = place === 0 ? 0 : tagEnds[place - 1]!; at < tagEnds[place]!; at++) if (has[tags[at]!] === 1) return true;
        return false;
      };
    }
    case 'site': {
      const has = numbersOf(names.sites.names, (site) => {
        const { name, host } = namesOfSite(site);
        return ask.holds(fold(name), host);
      });
      return ({ site }, place) => has[site[place]!] === 1;
    }
    case 'saved': {
      const { from = -Infinity, before = Infinity } = ask;
      return ({ at }, place) => at[place]! >= from && at[place]! < before;
    }
    case 'published': {
      const { from = -Infinity, before = Infinity } = ask;
      return ({ published }, place) => {
        const day = published[place]!;
        // A page that says only its year is not known to be of any month: all that it may mean must be within the period.
        return day > 0 && earliest(day) >= from && latest(day) < before;
      };
    }
  }
}

/** Of each name's number whether it is meant; the number of no name is not. */
function numbersOf(names: readonly string[], isMeant: (name: string) => boolean): Uint8Array {
  return Uint8Array.from({ length: names.length + 1 }, (_, number) => (number > 0 && isMeant(names[number - 1]!) ? 1 : 0));
}

const earliest = (day: number) => day + (day % 10_000 === 0 ? 101 : day % 100 === 0 ? 1 : 0);
const latest = (day: number) => day + (day % 10_000 === 0 ? 9999 : day % 100 === 0 ? 99 : 0);
