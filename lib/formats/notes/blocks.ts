import { LIMITS } from '../../clip/limits';
import { isHeading } from './sections';

/** A block longer than this is cut, so that any block fits every field of a clipping. In UTF-16 code units. */
const LONGEST = LIMITS.summary;

/** The blocks of a notebook: runs of lines between blank lines and headings, each line without the white space around it. */
export function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  let length = 0;
  const close = () => {
    if (block.length > 0) blocks.push(block);
    block = [];
    length = 0;
  };
  for (const line of lines) {
    const words = line.trim();
    if (words === '' || isHeading(words)) close();
    for (const piece of piecesOf(words)) {
      if (length + piece.length + 1 > LONGEST) close();
      block.push(piece);
      length += piece.length + 1;
    }
  }
  close();
  return blocks;
}

/** A line in pieces that fit, cut at a space where there is one. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length >= LONGEST) {
    const space = rest.lastIndexOf(' ', LONGEST - 1);
    const end = space > 0 ? space : LONGEST - 1;
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}
