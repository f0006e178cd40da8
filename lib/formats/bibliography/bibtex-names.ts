import { isSuffix, keptName } from './kept-name';
import { wordsOfLatex } from './latex';

/** The authors in a field of BibTeX, as clippings keep them, each once. `others`, of whom nothing is said, are left out. */
export function namesOfBibtex(field: string): string[] {
  const names = splitOutside(field.replace(/\s+/g, ' '), / and /giy).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== '' && !/^others$/i.test(name)).map(nameOf).filter(Boolean))];
}

function nameOf(name: string): string {
  // All in braces: a house, which has no parts.
  if (isGroup(name)) return wordsOfLatex(name);
  const parts = splitOutside(name, /,/y).map((part) => part.trim());
  const extended = parts.length > 1 && parts.every((part) => /^"?[a-z-]+\s*=/.test(part)) ? extendedName(parts) : undefined;
  if (extended !== undefined) return extended;
  const [first = '', second, third] = parts;
  if (second === undefined) return givenFirst(first);
  const [suffix, given] = third === undefined ? ['', second] : [second, third];
  return keptName({ family: wordsOfLatex(first), suffix: wordsOfLatex(suffix), given: wordsOfLatex(given) });
}

/** `family=Ardila, given=Diego`, as biblatex lets names be written. */
function extendedName(parts: readonly string[]): string | undefined {
  const said = new Map(parts.map((part) => [part.slice(0, part.indexOf('=')).replace(/"/g, '').trim(), wordsOfLatex(part.slice(part.indexOf('=') + 1).replace(/^\s*"|"\s*$/g, ''))]));
  const family = said.get('family');
  return family === undefined ? undefined : keptName({ family, given: said.get('given'), particle: said.get('prefix'), suffix: said.get('suffix') });
}

/** `Given von Family`: the family name begins with its first small word, and is the last word where there is none. */
function givenFirst(name: string): string {
  const words = splitOutside(name, / /y).filter(Boolean);
  const last = words.length - 1;
  const small = words.findIndex((word, at) => at > 0 && at < last && /^\p{Ll}/u.test(word));
  const start = small > 0 ? small : last;
  if (start <= 0) return wordsOfLatex(name);
  const plain = words.map(wordsOfLatex);
  const hasSuffix = small < 0 && last > 1 && isSuffix(plain[last]!);
  const family = hasSuffix ? plain.slice(last - 1, last) : plain.slice(start);
  const given = plain.slice(0, hasSuffix ? last - 1 : start).join(' ');
  const written = wordsOfLatex(name);
  // A family name of several words stands in braces here; without any, the name is as printed, and stays so.
  return words.some((word) => word.includes('{') && word.includes(' ')) ? keptName({ family: family.join(' '), given, suffix: hasSuffix ? plain[last] : undefined }) : written;
}

const isGroup = (name: string) => name.startsWith('{') && closing(name) === name.length - 1 && !/^\{\\/.test(name);

/** Where the brace closes that a text begins with. */
function closing(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** A text parted where a pattern stands outside all braces. */
function splitOutside(text: string, parting: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const sign = text[at];
    if (sign === '{') depth++;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    parting.lastIndex = at;
    const found = depth === 0 ? parting.exec(text) : null;
    if (found) {
      parts.push(text.slice(from, at));
      at += found[0].length;
      from = at;
      // One blank may end a name and begin ` and ` again.
      if (found[0].length > 1) {
        at--;
      }
    } else at++;
  }
  return [...parts, text.slice(from)];
}
