/** Tells on which line a place in a text is. It is asked for places one behind the other, so that the text is counted once. */
export function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (let feed = text.indexOf('\n', counted); feed >= 0 && feed < at; feed = text.indexOf('\n', counted)) {
      line++;
      counted = feed + 1;
    }
    return line;
  };
}
