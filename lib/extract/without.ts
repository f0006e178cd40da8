/**
 * Takes what people do not read out of a part of the page's copy, and gives the part back, if there is one.
 * @param mayGo asked of each element in turn; where it is left out, all of them go
 */
export function without<Root extends ParentNode | null | undefined>(
  root: Root,
  selector: string,
  mayGo: (element: Element) => boolean = () => true,
): Root {
  for (const element of root?.querySelectorAll(selector) ?? []) if (mayGo(element)) element.remove();
  return root;
}
