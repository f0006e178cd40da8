import { chineseName } from '../references/chinese-name';
import { pinyinName } from '../references/pinyin-name';
import { westernName } from '../references/western-name';

/** The parts of a name, as lists of references have them; a name without a given one is whole. */
export type NameParts = { family: string; given?: string | undefined; particle?: string | undefined; suffix?: string | undefined };

/**
 * A name as clippings keep it: as it is printed (`Laurens van der Maaten`, `林浩然`), where its parts can be told from that
 * again, else with the family name first and a comma (`García Márquez, Gabriel`).
 */
export function keptName({ family, given = '', particle = '', suffix = '' }: NameParts): string {
  const name = [particle, family].filter(Boolean).join(' ');
  if (given === '') return [name, suffix].filter(Boolean).join(', ');
  const printed = /\p{Script=Han}$/u.test(family) && /^\p{Script=Han}/u.test(given) ? family + given : [given, name, suffix].filter(Boolean).join(' ');
  const read = chineseName(printed) ?? pinyinName(printed) ?? westernName(printed);
  const isSame =
    read !== undefined && 'family' in read && read.given === given && (read.suffix ?? '') === suffix && [read['non-dropping-particle'], read.family].filter(Boolean).join(' ') === name;
  return isSame ? printed : [name, suffix, given].filter(Boolean).join(', ');
}

/** A name with commas between its parts, as RIS has it: `Family, Given, Suffix`. Without one it is whole, or as printed. */
export function nameWithCommas(text: string): string {
  const [family = '', second = '', third = ''] = text.split(/\s*[,，]\s*/u).map((part) => part.trim());
  if (family === '' || second === '') return text.replace(/[,，]\s*$/u, '').trim();
  return isSuffix(second) && third !== '' ? keptName({ family, suffix: second, given: third }) : keptName({ family, given: second, suffix: third });
}

export const isSuffix = (part: string): boolean => /^(?:[JS]r\.?|I{2,3}|IV|V)$/i.test(part);
