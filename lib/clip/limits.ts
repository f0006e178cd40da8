/**
 * The most that a clipping may hold, in UTF-16 code units or entries. A page's longer text is cut (and its body marked
 * `truncated`); an import that exceeds them is refused, since nothing that this product wrote can.
 * `bodyChars` keeps a message far under Chromium's limit of 64 MiB.
 */
export const LIMITS = {
  title: 2_000,
  summary: 20_000,
  note: 200_000,
  tag: 100,
  tags: 200,
  author: 300,
  authors: 5_000,
  name: 500,
  // Playgrounds and drawing boards keep all that is made in them behind the `#`; 500 links of it must fit in a message too.
  url: 32_768,
  links: 500,
  quote: 50_000,
  quotes: 2_000,
  bodyChars: 4_000_000,
  htmlChars: 8_000_000,
} as const;
