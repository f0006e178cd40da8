import type { LinkRel } from '../../clip/clip';
import { labelBefore, relOf } from './label';
import { linksIn, type FoundLink } from './links';

/** A link of a line. `own` ones stand for themselves; the others belong to the sentence and stay in its words too. */
export type NoteLink = { url: string; own: boolean; rel?: LinkRel; title?: string };

/**
 * A line of the notebook: what is written there, and the links. What stands behind a titled link is a line of its own
 * within the words.
 */
export type NoteLine = { words: string; links: NoteLink[] };

/** Reads a line: links that stand alone or at its end leave the words, and so does the label before them. */
export function readLine(line: string): NoteLine {
  const found = linksIn(line);
  const links: NoteLink[] = [];
  let words = '';
  let done = 0;
  for (const link of found) {
    words += line.slice(done, link.start);
    done = link.end;
    const label = link.label === undefined ? labelBefore(words) : undefined;
    const own = link.picture === true || standsAlone(line, link, label, found.length === 1);
    if (own && label) words = words.slice(0, words.length - label.length);
    const isLast = line.slice(done).trim() === '';
    if (own && isLast && link.label === undefined) words = words.replace(/[\s:：\-–—|>→(（<]{1,9}$/, '');
    words += wordsOf(link, line, own);
    links.push({ url: link.url, own, ...roleOf(link, own ? label : undefined) });
  }
  const isTitled = found.length === 1 && found[0]?.label !== undefined && !found[0].picture && links[0]?.own;
  const below = isTitled ? line.slice(done).replace(/^\s*[-–—:：|]*\s*/, '\n') : line.slice(done);
  return { words: (words + below).replace(/[^\S\n]+/g, ' ').trim(), links };
}

/** What of a link is part of what is written: a Markdown link's text; a picture's text describes the picture. */
function wordsOf({ start, end, label, picture }: FoundLink, line: string, own: boolean): string {
  return picture ? '' : (label ?? (own ? '' : line.slice(start, end)));
}

function roleOf({ picture, label: text }: FoundLink, label: string | undefined): Pick<NoteLink, 'rel' | 'title'> {
  const rel = picture ? 'image' : label && relOf(label);
  const title = picture ? text : label?.replace(/[\s:：🔗]+/gu, ' ').trim();
  return { ...(rel && { rel }), ...(title && { title }) };
}

/** Behind a bullet or number, after a label, or at a line's end behind a space, a full stop or (if alone) a colon. */
function standsAlone(line: string, link: FoundLink, label: string | undefined, isOnly: boolean): boolean {
  const before = line.slice(0, link.start);
  const after = line.slice(link.end);
  const isFirst = /^\s*(?:(?:[-*+•]|\d{1,3}[.)、])\s*(?:\[[ xX]\]\s*)?)?[<（(]?$/.test(before);
  if (isFirst && link.label !== undefined && !link.picture) return /^(?:[\s:：,，;；–—-]|$)/.test(after);
  if (isFirst) return /^[>）)]?(?:\s|$)/.test(after);
  if (link.label !== undefined) return false;
  if (!/^[>）)]?\s*$/.test(after)) return label !== undefined && /^[\s；;，,]/.test(after);
  const last = before.at(-1) ?? '';
  return label !== undefined || /[\s。！？”》』」]/.test(last) || (isOnly && /[:：]/.test(last));
}
