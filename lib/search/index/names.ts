import { checksum } from './bytes';

/** Names that many clippings share, each with a number from 1 on; the number of no name is 0. */
export class NameList {
  private readonly numbers: Map<string, number>;

  constructor(readonly names: string[] = []) {
    this.numbers = new Map(names.map((name, at) => [name, at + 1]));
  }

  numberOf(name: string): number {
    if (name === '') return 0;
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name);
    this.numbers.set(name, number);
    return number;
  }

  nameOf(number: number): string {
    return this.names[number - 1] ?? '';
  }

  get size(): number {
    return this.names.length;
  }
}

/** All names of an index. They are only ever added to. */
export type Names = { tags: NameList; sites: NameList; languages: NameList };

export type StoredNames = { tags: string[]; sites: string[]; languages: string[] };

/** Names as they were stored, for looking up and adding to; none where nothing is stored. What is given is not changed. */
export function namesFrom(stored?: StoredNames): Names {
  const list = (names: string[] = []) => new NameList([...names]);
  return { tags: list(stored?.tags), sites: list(stored?.sites), languages: list(stored?.languages) };
}

/** The names as they are stored: the lists themselves, which go on growing. */
export function storedNames({ tags, sites, languages }: Names): StoredNames {
  return { tags: tags.names, sites: sites.names, languages: languages.names };
}

export const countOf = ({ tags, sites, languages }: Names): number => tags.size + sites.size + languages.size;

/** A checksum of all names, in order. */
export function sumOfNames({ tags, sites, languages }: StoredNames): number {
  return checksum(new TextEncoder().encode([tags, sites, languages].map((names) => names.join('\n')).join('\n\n')));
}
