import type { CslName } from './csl';

/** Small words that begin a family name. */
const PARTICLES = new Set('van von v v. der den de del della di da das do dos du des la le ter ten te zu zur zum af av el al bin ibn bint y e'.split(' '));

/** The same as some write them, with a capital, and a few that always have one. */
const CAPITAL_PARTICLES = new Set('Van Von Der Den De Del Della Di Da Dos Du Des La Le Ter Ten El Al St.'.split(' '));

/** Words that people are not called, houses are. A person who is called so after all is left whole, which is no error. */
const HOUSES = new Set(
  'university institute institution laboratory laboratories lab labs team group inc ltd llc gmbh corp corporation company foundation association society committee consortium collaboration council department ministry bureau agency center centre college school academy news press media magazine journal times post review blog staff editor editors research project community network authors contributors the and of for at on'.split(
    ' ',
  ),
);

const WORD = /^\p{L}[\p{L}\p{M}.'’-]*$/u;
const CAPITAL = /^\p{Lu}/u;
const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;
const DEGREE = /^(?:Ph\.?\s?D|M\.?D|M\.?Sc|B\.?Sc|MBA|Dr)\.?$/i;

/** The parts of a name, told by a comma or by how names stand in Latin, Greek and Cyrillic; `undefined` where nobody can tell. */
export function westernName(name: string): CslName | undefined {
  const [first = '', second, third, ...others] = name.split(/\s*,\s*/);
  if (others.length > 0 || isHouse(name)) return undefined;
  if (second === undefined) return givenFirst(first);
  if (third === undefined && DEGREE.test(second)) return givenFirst(first);
  if (third === undefined && SUFFIX.test(second)) return withSuffix(givenFirst(first), second);
  if (third === undefined) return familyFirst(first, second);
  if (SUFFIX.test(second)) return withSuffix(familyFirst(first, third), second);
  return SUFFIX.test(third) ? withSuffix(familyFirst(first, second), third) : undefined;
}

const isHouse = (name: string) => name.split(/[\s,]+/).some((word) => word === 'AI' || HOUSES.has(word.toLowerCase()));

const withSuffix = (name: CslName | undefined, suffix: string): CslName | undefined => name && 'family' in name ? { ...name, suffix } : name;

/** `van der Maaten, Laurens`; the comma tells, in any script. */
function familyFirst(family: string, given: string): CslName | undefined {
  const words = [...family.split(' '), ...given.split(' ')];
  return words.length <= 8 && words.every((word) => WORD.test(word)) ? named(family.split(' '), given) : undefined;
}

/** `Laurens van der Maaten`; in scripts without capitals the order of names is not known. */
function givenFirst(name: string): CslName | undefined {
  const words = name.split(' ');
  const last = words.at(-1)!;
  if (words.length > 2 && SUFFIX.test(last)) return withSuffix(givenFirst(words.slice(0, -1).join(' ')), last);
  if (words.length < 2 || words.length > 6 || !words.every((word) => WORD.test(word))) return undefined;
  const start = words.findIndex((word, at) => at > 0 && (PARTICLES.has(word) || CAPITAL_PARTICLES.has(word)));
  const family = start > 0 && start < words.length - 1 ? words.slice(start) : [last];
  const given = words.slice(0, words.length - family.length);
  if (!given.every((word) => CAPITAL.test(word)) || !CAPITAL.test(last)) return undefined;
  return family.every((word) => CAPITAL.test(word) || PARTICLES.has(word)) ? named(family, given.join(' ')) : undefined;
}

function named(family: readonly string[], given: string): CslName {
  const end = family.findIndex((word, at) => !PARTICLES.has(word) || at === family.length - 1);
  const particle = family.slice(0, end).join(' ');
  return { family: family.slice(end).join(' '), given, ...(particle && { 'non-dropping-particle': particle }) };
}
