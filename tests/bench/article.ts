/** A page of about 200 kB: the article is most of it, with the usual furniture around it. */
export function articlePage(bytes = 200_000): string {
  const sentence = 'A notebook kept for years becomes a second memory, and the habit of writing in it changes what one sees. ';
  const paragraph = `<p>${sentence.repeat(5)}<a href="/more">More</a></p>\n`;
  const menu = `<nav>${'<a href="/x">Section</a> '.repeat(60)}</nav>`;
  const count = Math.ceil((bytes - menu.length) / paragraph.length);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>On keeping a notebook – Bench</title>
<meta name="description" content="What a notebook does to a reader over the years, measured in pages."></head>
<body>${menu}<main><article><h1>On keeping a notebook</h1>${paragraph.repeat(count)}</article></main></body></html>`;
}
