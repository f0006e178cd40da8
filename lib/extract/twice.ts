import { lineOf } from './one-line';

/** What is said in whole sentences; a shorter line, a price or a colour, is said of several things. */
const SENTENCES = 60;

/**
 * Takes out of a copied content what stands in it a second time, headings with paragraphs or paragraphs in a row: templates write a
 * text once for wide screens and once for narrow ones, and show one of them. What stands there more often is said of several things.
 */
export function leaveOutTwice(content: Element): void {
  const elements = [...content.querySelectorAll('h2, h3, h4, p, li')];
  // Of most pages one look tells that nothing is there twice.
  const long = elements.map(({ textContent }) => textContent).filter(({ length }) => length >= SENTENCES);
  if (new Set(long).size === long.length) return;
  const parts = elements.map((element) => ({ element, line: lineOf(element) }));
  const places = new Map<string, Element[]>();
  for (const { element, line } of parts) {
    const alike = places.get(line);
    if (alike) alike.push(element);
    else places.set(line, [element]);
  }
  const isAgain = (at: number) => {
    const { element, line } = parts[at] ?? {};
    const [, second, third] = places.get(line ?? '') ?? [];
    return element !== undefined && second === element && !third;
  };
  for (const [at, { element, line }] of parts.entries()) {
    if (line.length < SENTENCES || !isAgain(at) || !(isAgain(at - 1) || isAgain(at + 1))) continue;
    const above = element.previousElementSibling;
    if (above === parts[at - 1]?.element && isAgain(at - 1)) above?.remove();
    element.remove();
  }
}
