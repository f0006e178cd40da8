/** Characters of a paragraph: a page that has one such of its own shows its text there. */
const PARAGRAPH = 80;
/** Trees within trees that are looked into: a page may nest them without end. */
const DEEPEST = 50;

/**
 * Puts into the copy of a page what its elements show from trees of their own (DOM standard, "shadow tree"), with their children
 * where the tree has slots for them, and the text that stands in frames of the same site. Only of a page that has no paragraph
 * without: newspapers and handbooks that are built so have all of it there, and elsewhere it is buttons and menus.
 */
export function showWithin(live: Element, copy: Element): void {
  if (hasText(live)) return;
  flatten(live, copy);
  // What readers look into is a body.
  for (const set of copy.querySelectorAll('frameset')) {
    const body = copy.ownerDocument.createElement('body');
    body.append(...set.children);
    set.replaceWith(body);
  }
}

const hasText = (part: ParentNode): boolean =>
  [...part.querySelectorAll('p')].some(({ textContent }) => textContent.trim().length >= PARAGRAPH);

/** The copy has the same elements in the same order, and no trees. */
function flatten(live: ParentNode, copy: ParentNode, depth = 0): void {
  const copies = [...copy.querySelectorAll('*')];
  for (const [at, element] of [...live.querySelectorAll('*')].entries()) {
    const host = copies[at];
    // A form may have a field of that name.
    const tree: ParentNode | null = Reflect.get(Element.prototype, 'shadowRoot', element) ?? framed(element);
    if (!tree || !host || depth > DEEPEST) continue;
    const shown = host.ownerDocument.createElement('div');
    for (const child of tree.children) shown.append(host.ownerDocument.importNode(child, true));
    flatten(tree, shown, depth + 1);
    // Of slots of one name the first has the children.
    const slots = new Map([...shown.querySelectorAll('slot')].reverse().map((slot) => [slot.name, slot]));
    const filled = new Set<Element | undefined>();
    for (const child of [...host.childNodes]) {
      const slot = slots.get(slotOf(child));
      slot?.before(child);
      filled.add(slot);
    }
    for (const slot of slots.values()) slot.replaceWith(...(filled.has(slot) ? [] : slot.childNodes));
    if (element.matches(FRAME)) host.replaceWith(shown);
    else host.replaceChildren(shown);
  }
}

const FRAME = 'iframe, frame';

/** What stands in a frame, if it is text; the browser keeps those of other sites from us. */
function framed(element: Element): Element | null {
  const document = element.matches(FRAME) ? (element as HTMLIFrameElement).contentDocument : null;
  return document && hasText(document) ? document.body : null;
}

const slotOf = (child: ChildNode): string => ('slot' in child ? String(child.slot) : '');
