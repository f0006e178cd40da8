import { linksIn } from './links';

/** A block of a notebook, and the headings that it stands under. */
export type Section = { block: string[]; headings: string[] };

type Open = { level: number; line: string; words: string; isUsed: boolean };

/** In UTF-16 code units: a longer line is no heading of what follows. */
const LONGEST = 200;
const HEADING = /^(#{1,6})\s+(\S.*)$/;

export const isHeading = (line: string): boolean => HEADING.test(line);

/**
 * The blocks under their headings. A heading with a link, or above lines of its own block that have one, is no such heading
 * but a title or a list's; one that nothing stands under is a block, since no word is lost.
 */
export function sectionsOf(blocks: readonly string[][]): Section[] {
  const sections: Section[] = [];
  let open: Open[] = [];
  const close = (level: number) => {
    for (const { line, isUsed, ...heading } of open)
      if (heading.level >= level && !isUsed) sections.push({ block: [line], headings: [] });
    open = open.filter((heading) => heading.level < level);
  };
  for (const block of blocks) {
    const heading = headingOf(block);
    if (heading) {
      close(heading.level);
      open.push(heading);
    }
    const rest = heading ? block.slice(1) : block;
    if (rest.length === 0) continue;
    for (const each of open) each.isUsed = true;
    sections.push({ block: rest, headings: open.map(({ words }) => words) });
  }
  close(0);
  return sections;
}

function headingOf([line = '', ...rest]: readonly string[]): Open | undefined {
  const [, signs = '', words = ''] = (line.length <= LONGEST && HEADING.exec(line)) || [];
  if (!signs || [line, ...rest].some((each) => linksIn(each).length > 0)) return undefined;
  return { level: signs.length, line, words: words.trim(), isUsed: false };
}
