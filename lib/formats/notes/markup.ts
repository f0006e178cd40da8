import { withoutEntities } from '../../entities';

/** The words of a notebook without what Markdown puts around them, and the tags that its front matter gives to all of it. */
export type Plain = { lines: string[]; tags: string[] };

const LINE_BREAK = /\r\n?|[\n\u2028\u2029]/;
/** Front matter is longer in no notebook. */
const MOST_LINES = 200;
const FRONT_LINE = /^(?:[\w-]+\s*:|[\s#-]|$)/;
const FENCE = /^\s*(?:```|~~~)/;
const QUOTED = /^\s*>[\s>]*/;
const STRESSED_LINK = /([*_]{1,3})(\[[^[\]]*\]\([^()\s]*\))\1/g;

/** Takes off the front matter, blocks of code between fences, the signs before quoted lines and around titled links, and entities. */
export function withoutMarkup(text: string): Plain {
  const lines = text.split(LINE_BREAK).map((line) => line.replaceAll('\uFEFF', ''));
  const front = frontMatter(lines);
  const plain = withoutCode(lines.slice(front.length)).map((line) => withoutEntities(line.replace(QUOTED, '')).replace(STRESSED_LINK, '$2'));
  return { lines: plain, tags: tagsIn(front) };
}

function frontMatter(lines: readonly string[]): string[] {
  if (lines[0]?.trimEnd() !== '---') return [];
  const end = lines.slice(0, MOST_LINES).findIndex((line, i) => i > 0 && /^(?:---|\.{3})\s*$/.test(line));
  const front = lines.slice(0, end + 1);
  return front.slice(1, -1).every((line) => FRONT_LINE.test(line)) ? front : [];
}

/** `tags: [a, b]`, `tags: a, b`, or a list below. */
function tagsIn(front: readonly string[]): string[] {
  const at = front.findIndex((line) => /^tags?\s*:/i.test(line));
  if (at < 0) return [];
  const below = front.slice(at + 1);
  const end = below.findIndex((line) => !/^\s*-\s/.test(line));
  const [, value = ''] = /^[^:]*:(.*)$/.exec(front[at] ?? '') ?? [];
  const values = value.trim() ? value.split(',') : below.slice(0, end).map((line) => line.replace(/^\s*-/, ''));
  return values.map((tag) => tag.replace(/^[\s["'#]+/, '').replace(/(?<![\s\]"'])[\s\]"']+$/, '')).filter(Boolean);
}

/** A fence that is never closed is no fence. */
function withoutCode(lines: readonly string[]): string[] {
  const kept: string[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = FENCE.exec(line)?.[0].trim();
    const end = fence && !unclosed.has(fence) ? closingOf(fence, lines, at + 1) : undefined;
    if (fence && end === undefined) unclosed.add(fence);
    kept.push(end === undefined ? line : '');
    at = end ?? at;
  }
  return kept;
}

function closingOf(fence: string, lines: readonly string[], from: number): number | undefined {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]?.trim() ?? '';
    if (line.startsWith(fence) && /^[`~]+$/.test(line)) return at;
  }
  return undefined;
}
