import { isLabel } from './label';
import { itemEntries, listHeadingOf } from './items';
import { readLine, type NoteLine } from './line';

/** What becomes one clipping: its lines, and the heading of the list that it stands in. */
export type Entry = { lines: NoteLine[]; listHeading?: string };

const ITEM = /^(?:\d{1,3}(?:[、)．）]|\.(?!\d))|[-*•·]\s|[“"「])\s*/u;
const QUOTE_ITEM = /^[“"「]/;

/** The entries of a block: one, or as many as its list has items. */
export function entriesOf(block: readonly string[]): Entry[] {
  const lines = block.map(readLine);
  const areBare = lines.length > 1 && lines.every(({ words }) => words === '');
  if (areBare && (lines.every(isImage) || lines.every(hasOwnLink))) return lines.map((line) => ({ lines: [line] }));
  return listEntries(block, lines) ?? pairEntries(lines) ?? itemEntries(block, lines) ?? [{ lines }];
}

const hasOwnLink = ({ links }: NoteLine) => links.length === 1 && links[0]?.own === true && links[0].rel !== 'image';
const isImage = ({ links }: NoteLine) => links.length > 0 && links.every(({ rel }) => rel === 'image');

/** A heading, then items behind numbers, bullets or in quotation marks, each closed by its link. */
function listEntries(block: readonly string[], lines: readonly NoteLine[]): Entry[] | undefined {
  const starts = block.flatMap((line, i) => (ITEM.test(line) && lines[i]?.words !== '' ? [i] : []));
  const [first] = starts;
  if (first === undefined || starts.length < 2) return undefined;
  const heading = lines.slice(0, first);
  if (heading.some(({ links }) => links.length > 0)) return undefined;
  const items = starts.map((start, i) => lines.slice(start, starts[i + 1]));
  if (!items.every(endsInItsLink)) return undefined;
  const listHeading = listHeadingOf(heading);
  return items.map((item) => ({ lines: [itemLine(item)], ...(listHeading && { listHeading }) }));
}

/** Whether an item has one link, behind all its words. */
function endsInItsLink(item: readonly NoteLine[]): boolean {
  const last = item.at(-1);
  return last !== undefined && hasOwnLink(last) && item.slice(0, -1).every(({ links }) => links.length === 0);
}

function itemLine(item: readonly NoteLine[]): NoteLine {
  const words = item.map((line) => line.words).join(' ').trim();
  return { words: QUOTE_ITEM.test(words) ? words : words.replace(ITEM, ''), links: item.at(-1)?.links ?? [] };
}

/** Titles and links in turn, without blank lines between them. */
function pairEntries(lines: readonly NoteLine[]): Entry[] | undefined {
  const isTitle = ({ words, links }: NoteLine) => links.length === 0 && !isLabel(words);
  const isLink = (line: NoteLine) => line.words === '' && hasOwnLink(line) && !line.links[0]?.title;
  const isPaired = (line: NoteLine, i: number) => (i % 2 === 0 ? isTitle(line) : isLink(line));
  if (lines.length < 4 || lines.length % 2 === 1 || !lines.every(isPaired)) return undefined;
  return lines.flatMap((_, i) => (i % 2 === 0 ? [{ lines: lines.slice(i, i + 2) }] : []));
}
