import type { Entry } from './entry';
import { isLabel } from './label';
import type { NoteLine } from './line';

const BULLET = /^(?:\d{1,3}(?:[、)．）]|\.(?!\d))|[-*+•·]\s)\s*/u;
/** A box to tick stays, with its bullet: it tells what was read. */
const PLAIN_BULLET = new RegExp(`${BULLET.source}(?!\\[[ xX]\\])`, 'u');
const TITLED = /^\[[^[\]]+\]\(/;

/**
 * Every item of a list for itself, where some of them have links of their own, wherever these stand: behind bullets, or each
 * line beginning with a titled link. A link without words goes to the item before it that has none yet, a labelled one always.
 */
export function itemEntries(block: readonly string[], lines: readonly NoteLine[]): Entry[] | undefined {
  const areTitled = block.every((line) => TITLED.test(line));
  const heading: NoteLine[] = [];
  const items: NoteLine[][] = [];
  lines.forEach((line, i) => {
    const item = items.at(-1);
    const first = areTitled || BULLET.test(block[i] ?? '') ? unmarked(line) : undefined;
    if (first && !isEmpty(first) && !belongsTo(line, item)) items.push([first]);
    else (item ?? heading).push(line);
  });
  const linked = items.filter(hasOwnLink).length;
  if (items.length < 2 || linked < (heading.length > 0 ? 2 : 1) || heading.some(hasLink)) return undefined;
  const listHeading = listHeadingOf(heading);
  return items.map((item) => ({ lines: item, ...(listHeading && { listHeading }) }));
}

function belongsTo({ words, links }: NoteLine, item: NoteLine[] | undefined): boolean {
  if (links.length > 0 && (isLabel(words) || links.some(({ title }) => title !== undefined))) return true;
  return words === '' && item !== undefined && !item.some(hasLink);
}

const isEmpty = ({ words, links }: NoteLine) => words === '' && links.length === 0;
const unmarked = ({ words, links }: NoteLine): NoteLine => ({ words: words.replace(PLAIN_BULLET, ''), links });
const hasLink = ({ links }: NoteLine) => links.length > 0;
const hasOwnLink = (item: readonly NoteLine[]) => item.some(({ links }) => links.some(({ own, rel }) => own && rel !== 'image'));

/** What stands above a list. */
export function listHeadingOf(heading: readonly NoteLine[]): string {
  const words = heading.map((line) => line.words).join(' ');
  return words.replace(/^#{1,6}\s+/, '').replace(/(?<!\s)\s*[:：]$/, '').trim();
}
