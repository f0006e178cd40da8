import type { Span } from '../../lib/search/highlight';

/** A text node, or a part of a long one, that begins at `from` in the node and at `at` in its run. */
type Piece = { node: Text; from: number; at: number };

/** Text that is read in one go, as a paragraph is, whatever words of it are emphasised. */
export type Run = { text: string; pieces: Piece[] };

/** What words and phrases reach into and out of. */
const INLINE = new Set(
  '#text A ABBR B BDI BDO CITE CODE DEL DFN EM I INS KBD MARK Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(' '),
);

/** Characters of a run, at most: it is looked through without a break. */
const LONGEST = 4_000;

/** The runs of an article, in its order. */
export function* runsOf(article: Element): Generator<Run> {
  const walker = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let run: Run = { text: '', pieces: [] };
  let block: Node = article;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const its = blockOf(node);
    const parts = isText(node) ? partsOf(node) : [];
    if (its !== block) {
      yield run;
      run = { text: '', pieces: [] };
      block = its;
    }
    for (const { text, ...part } of parts) {
      if (run.text.length + text.length > LONGEST) {
        yield run;
        run = { text: '', pieces: [] };
      }
      run.pieces.push({ ...part, at: run.text.length });
      run.text += text;
    }
  }
  yield run;
}

/** The place in the document where a run has a span. */
export function placeOf({ pieces }: Run, { start, end }: Span): StaticRange {
  const first = pieces.findLast(({ at }) => at <= start)!;
  const last = pieces.findLast(({ at }) => at < end)!;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.from + start - first.at,
    endContainer: last.node,
    endOffset: last.from + end - last.at,
  });
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** The element whose lines a node stands in. */
function blockOf(node: Node): Node {
  let block = node;
  while (INLINE.has(block.nodeName) && block.parentNode) block = block.parentNode;
  return block;
}

/** A text node in parts that fit into a run, cut behind a word where there is one. */
function* partsOf(node: Text): Generator<Omit<Piece, 'at'> & { text: string }> {
  for (let from = 0; from < node.length; ) {
    const room = node.data.slice(from, from + LONGEST);
    const isRest = from + room.length === node.length;
    const text = isRest ? room : (/^.*\s/su.exec(room)?.[0] ?? room);
    yield { node, from, text };
    from += text.length;
  }
}
