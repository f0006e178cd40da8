/**
 * Tells of each of some texts the post that it is the text of: the largest element around it that holds no other of them, and
 * where that has nothing but the text what stands before it, which is where answers nest in what they answer.
 */
export function wholePosts(texts: readonly Element[]): (text: Element) => Element[] {
  const held = new Map<Element, number>();
  for (const text of texts) {
    for (let element: Element | null = text; element; element = element.parentElement)
      held.set(element, (held.get(element) ?? 0) + 1);
  }
  return (text) => {
    const own = held.get(text);
    let whole = text;
    for (let parent = text.parentElement; parent && parent.localName !== 'body'; parent = parent.parentElement) {
      if (held.get(parent) !== own) break;
      whole = parent;
    }
    const before = whole.previousElementSibling;
    const isBare = whole.textContent.trim().length === text.textContent.trim().length;
    return before && isBare && !held.has(before) ? [before, whole] : [whole];
  };
}
