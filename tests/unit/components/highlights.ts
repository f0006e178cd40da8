/** Gives the tests' document the browser's highlights, which it does not have. */
export function pretendHighlights(): void {
  Object.assign(globalThis, {
    CSS: { highlights: new Map<string, Highlight>() },
    Highlight: Set,
    StaticRange: class {
      constructor(ends: StaticRangeInit) {
        Object.assign(this, ends);
      }
    },
  });
}

/** The texts that are marked in articles, in order. */
export function markedTexts(): string[] {
  return [...(CSS.highlights.get('found') ?? [])].map(textOf);
}

export function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}
