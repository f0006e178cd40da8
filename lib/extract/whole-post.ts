/** Tells of each of some texts the largest element around it that holds no other of them: the post it is the text of. */
export function wholePosts(texts: readonly Element[]): (text: Element) => Element {
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
    return whole;
  };
}
