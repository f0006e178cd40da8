import type { Quote } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import { isFullName, isName } from './names';

/** Sayings of one block, and the reader's words below an attributed one. */
export type Sayings = { quotes: Quote[]; comment: string };

/** Words and who said them, as one line tells. Either may be missing. */
type Spoken = { speaker?: string; words: string; ends?: true };

const SPEAKER_FIRST = /^([^:：，。！？]{2,60}?)\s*(?:：|:\s+)(\S.*)$/u;
const MENTION = /^@([^\s:：@]{1,40})[\s:：]+(\S.*)$/u;
const VIA = /^via\s*[:：]\s*(\S.{0,99})$/iu;
const SPEAKER_LAST =
  /^(?<words>.*[。.!?！？…”"’」])\s*(?:[-–]|[—―]{1,2})\s*(?<name>[^-–—―《》]{2,60})(?<work>《[^《》]{1,60}》)?$/u;
const SPEAKER_ALONE = /^(?<words>)[—―]{1,2}\s*(?<name>[^-–—―《》]{2,60})(?<work>《[^《》]{1,60}》)?$/u;

/** Reads a block without links: `Name：words`, `@name words`, `words - Name`, `via:Name`, or words alone. */
export function readSayings(lines: readonly string[]): Sayings {
  const sayings: { lines: string[]; speaker?: string }[] = [];
  const comment: string[] = [];
  let attributed = false;
  for (const line of lines) {
    const { speaker, words, ends } = readSpoken(line);
    const open = attributed ? undefined : sayings.at(-1);
    if (!speaker && attributed) comment.push(words);
    else if (open && !speaker) open.lines.push(words);
    else if (open && ends && !open.speaker) Object.assign(open, { lines: [...open.lines, words], speaker });
    else if (ends && words === '') comment.push(line);
    else {
      sayings.push({ lines: [words], ...(speaker && { speaker }) });
      attributed = false;
    }
    if (ends) attributed = true;
  }
  if (sayings.length > LIMITS.quotes) return { quotes: [{ text: lines.join('\n') }], comment: '' };
  const quotes = sayings.map(({ lines: said, speaker }) => ({
    text: unwrapped(said.filter(Boolean).join('\n')),
    ...(speaker && { speaker }),
  }));
  return { quotes, comment: comment.join('\n') };
}

function readSpoken(line: string): Spoken {
  const mention = MENTION.exec(line);
  if (mention?.[1] && mention[2]) return { speaker: mention[1], words: mention[2] };
  const via = VIA.exec(line)?.[1];
  if (via) return { speaker: via, words: '', ends: true };
  const { words = '', name = '', work = '' } = (SPEAKER_LAST.exec(line) ?? SPEAKER_ALONE.exec(line))?.groups ?? {};
  if (isName(name.trim())) return { speaker: name.trim() + work, words, ends: true };
  const [, first = '', said = ''] = SPEAKER_FIRST.exec(line) ?? [];
  return isSpeaker(first) ? { speaker: first, words: said } : { words: line };
}

/** In front of a colon a single capitalised word is a term more often than a person. */
function isSpeaker(text: string): boolean {
  return isFullName(text) || (isName(text) && !/\p{Script=Latin}/u.test(text));
}

/** The speaker and the words of a line such as `Name：words`. */
export function spokenIn(line: string): Quote | undefined {
  const [, speaker = '', text = ''] = SPEAKER_FIRST.exec(line) ?? [];
  return isFullName(speaker) ? { text, speaker } : undefined;
}

/** A saying without the quotation marks around all of it. */
function unwrapped(text: string): string {
  const said = /^(?:“[^“”]*”|"[^"]*"|「[^「」]*」)$/u.test(text) ? text.slice(1, -1) : '';
  return said.trim() ? said : text;
}
