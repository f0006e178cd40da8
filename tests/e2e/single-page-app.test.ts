import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BLOG, BROWSERS, openWorld, ownClips, type World } from './world';

const SITE = `https://${BLOG}`;

/**
 * An app that shows its second story without loading a page: address and article change, the head stays behind. The
 * titles are alike, so that only the address that the document was loaded from can tell.
 */
const APP = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A lighthouse at night | The App</title>
<link rel="canonical" href="${SITE}/first"><meta property="og:url" content="${SITE}/first">
<meta property="og:title" content="A lighthouse at night"><meta property="og:site_name" content="The App">
<meta property="og:description" content="What the lighthouse says, in the words of its editor.">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"A lighthouse at night",
"author":{"@type":"Person","name":"Ada Lovelace"},"url":"${SITE}/first"}</script></head>
<body><main><article><h1>A lighthouse at night</h1>
<p>A lighthouse at night says what it is about, at some length, so that it is taken for an article by any reader.</p></article></main>
<button>A lighthouse at dawn</button>
<script>document.querySelector('button').addEventListener('click', () => {
  history.pushState({}, '', '/second');
  const article = document.createElement('article');
  const heading = article.appendChild(document.createElement('h1'));
  heading.textContent = 'A lighthouse at dawn';
  const text = article.appendChild(document.createElement('p'));
  text.textContent = 'Rivers are about something else, and say so at a length that no reader of theirs takes for a heading.';
  document.querySelector('article').replaceWith(article);
});</script></body></html>`;

describe.each(BROWSERS)('a single-page app in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ browser }, { [BLOG]: { '/first': APP } });
  });
  afterAll(() => world.close());

  test('gives each story its own clipping, though its head speaks of the first', async () => {
    const page = await world.session.open(`${SITE}/first`);
    const first = await world.session.click(page);
    await first.waitFor('[data-testid=saved-card][data-outcome=new]');
    await first.close();
    await page.click('button');
    const second = await world.session.click(page);
    await second.waitFor('[data-testid=saved-card][data-outcome=new]');
    await second.close();

    const clips = new Map((await ownClips(world.session)).map((clip) => [clip.url, clip]));
    expect([...clips.keys()].sort()).toEqual([`${SITE}/first`, `${SITE}/second`]);
    expect(clips.get(`${SITE}/first`)).toMatchObject({
      title: 'A lighthouse at night',
      authors: ['Ada Lovelace'],
      summary: { text: 'What the lighthouse says, in the words of its editor.', source: 'description' },
    });
    const later = clips.get(`${SITE}/second`);
    expect(later?.title).toBe('A lighthouse at dawn');
    expect(later?.summary?.text).toMatch(/^Rivers are about something else/);
    expect(later).not.toHaveProperty('authors');
  });
});
