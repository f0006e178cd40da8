import { LIMITS } from '../../clip/limits';
import type { Entry } from './entry';

/** A word behind a `#`, with a letter in it: `#1` is a number. Weibo puts a second one behind it. */
const TAG = `[#＃](?=[^\\s#＃]*\\p{L})[\\p{L}\\p{M}\\p{N}_/-]{1,${LIMITS.tag}}`;

/** Those that end a line, and topics that begin it; what stands inside a sentence is a word of it. */
const AT_END = new RegExp(`(?:^|\\s)(?:${TAG}[#＃]?(?:\\s+|$))+$`, 'u');
const TOPICS = new RegExp(`^(?:${TAG}[#＃]\\s*)+`, 'u');

/** An entry without the `#tags` around its lines, and these. One that is nothing else is kept as it stands. */
export function withoutHashtags(entry: Entry): { entry: Entry; tags: string[] } {
  const tags: string[] = [];
  const takeOff = (found: string) => {
    tags.push(...found.split(/[#＃\s]+/u).filter(Boolean));
    return '';
  };
  const plain = entry.lines.map(({ words, links }) => ({ words: words.replace(AT_END, takeOff).replace(TOPICS, takeOff).trim(), links }));
  const lines = plain.filter(({ words, links }) => words !== '' || links.length > 0);
  return tags.length > 0 && lines.length > 0 ? { entry: { ...entry, lines }, tags: [...new Set(tags)] } : { entry, tags: [] };
}
