/** Takes what people do not read out of a part of the page's copy, and gives the part back, if there is one. */
export function without<Root extends ParentNode | null | undefined>(root: Root, selector: string): Root {
  for (const element of root?.querySelectorAll(selector) ?? []) element.remove();
  return root;
}
