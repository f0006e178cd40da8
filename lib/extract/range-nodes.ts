/**
 * The nodes of a range, those it only cuts into among them, in the order of the document or from the end. Each is asked for
 * its neighbours alone: `intersectsNode` counts all siblings of a node anew.
 * @param root an element around all of the range
 */
export function* nodesIn(range: Range, root: Node, fromEnd: boolean): Generator<Node> {
  const walker = new Document().createTreeWalker(root);
  const first = nodeAt(range.startContainer, range.startOffset, walker);
  const { endContainer: end } = range;
  const until = end instanceof CharacterData ? nodeBehind(end, walker) : nodeAt(end, range.endOffset, walker);
  if (!first || first === until) return;
  const last = nodeBefore(until, walker);
  walker.currentNode = fromEnd ? last : first;
  for (let node: Node | null = walker.currentNode; node; node = fromEnd ? walker.previousNode() : walker.nextNode()) {
    yield node;
    if (node === (fromEnd ? first : last)) return;
  }
}

/** The first node that begins at a place or behind it; of a text that the place is in, the text. */
function nodeAt(container: Node, offset: number, walker: TreeWalker): Node | null {
  if (container instanceof CharacterData) return container;
  // A form may have a field of the name `childNodes`.
  const children = Reflect.get(Node.prototype, 'childNodes', container) as NodeListOf<Node>;
  return children[offset] ?? nodeBehind(container, walker);
}

/** The first node that is neither before another one nor in it. */
function nodeBehind(node: Node, walker: TreeWalker): Node | null {
  walker.currentNode = node;
  for (;;) {
    const next = walker.nextSibling();
    if (next || !walker.parentNode()) return next;
  }
}

/** The node before another one; the last of all where there is none. */
function nodeBefore(node: Node | null, walker: TreeWalker): Node {
  walker.currentNode = node ?? walker.root;
  if (node) walker.previousNode();
  else while (walker.lastChild());
  return walker.currentNode;
}
