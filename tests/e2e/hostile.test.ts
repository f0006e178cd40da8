import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBackup } from '../../lib/backup/write';
import type { FullClip } from '../../lib/clip/clip';
import type { View } from '../browsers/view';
import { BLOG, BROWSERS, openWorld, ownClips, type World } from './world';

/** A request to it that no page of its own made is a leak. */
const BEACON = 'beacon.example.test';
const LEAK = `https://${BEACON}/leak`;

/** Ways to run a script or to reach the beacon from markup. */
const MARKUP = `
<script>hit()</script><script src="${LEAK}.js"></script>
<img src="${LEAK}.png" onerror="hit()" alt="a picture"><img srcset="${LEAK}-2.png 2x">
<svg onload="hit()"><image href="${LEAK}.svg"/><script>hit()</script></svg>
<style>@import url("${LEAK}.css"); p { background: url("${LEAK}-ground.png") }</style>
<link rel="stylesheet" href="${LEAK}-2.css">
<p style="background: url('${LEAK}-inline.png')" onclick="hit()">The words of the page.</p>
<iframe src="${LEAK}.html"></iframe><iframe srcdoc="<script>parent.hit()</script>"></iframe>
<object data="${LEAK}.swf"></object><embed src="${LEAK}.swf"><video src="${LEAK}.mp4" poster="${LEAK}-poster.png"></video>
<a href="javascript:hit()">run</a><a href="data:text/html,<script>hit()</script>">data</a><a href="${LEAK}-link" ping="${LEAK}-ping">go</a>
<form action="${LEAK}-form"><button formaction="javascript:hit()">send</button></form><input autofocus onfocus="hit()">
<base href="${LEAK}/">`;

/** What no policy keeps a page itself from doing, so that the page that is clipped does without. */
const LEAVING = `<meta http-equiv="refresh" content="0;url=${LEAK}-refresh"><link rel="prefetch" href="${LEAK}-3">`;

const TITLE = `<img src="${LEAK}-title.png" onerror="hit()"> &amp; <script>hit()</script>`;
const SAID = `"><svg onload=hit()><style>@import '${LEAK}-said.css'</style>`;

/** A clipping as a file could bring it in: every text of it hostile, every address one that the format allows. */
const CLIP: FullClip = {
  id: '01890000-0000-7000-8000-00000000000a',
  key: 'page:hostile.example.test/a',
  title: TITLE,
  clippedAt: '2030-01-01T00:00:00.000Z',
  updatedAt: '2030-01-01T00:00:00.000Z',
  kind: 'article',
  origin: 'import',
  url: 'https://hostile.example.test/a',
  summary: { text: SAID, source: 'description' },
  authors: [SAID],
  site: SAID,
  venue: SAID,
  identifiers: { doi: SAID },
  links: [{ url: 'https://hostile.example.test/b', rel: 'related', title: TITLE }],
  tags: ['<img src=x onerror=hit()>'],
  note: SAID,
  quotes: [{ text: SAID, speaker: SAID }],
  body: { text: SAID, html: MARKUP + LEAVING, words: 4 },
};

/** Addresses that lead out of the web: such clippings are turned away. */
const REFUSED = ['javascript:hit()', 'data:text/html,<script>hit()</script>', 'file:///etc/passwd', 'chrome://settings/'];

async function* clips(): AsyncGenerator<FullClip> {
  yield CLIP;
  for (const [n, url] of REFUSED.entries()) {
    yield { ...CLIP, id: `01890000-0000-7000-8000-00000000001${n}`, key: `page:refused/${n}`, title: 'Refused', url };
    await Promise.resolve();
  }
}

/** A page with all of it, under a policy that lets it load and run nothing itself: what happens after that is ours. */
const PAGE = `<!doctype html><html lang="en"><head><title>${TITLE.replaceAll('<', '&lt;')}</title>
<meta name="description" content="${SAID.replaceAll('"', '&quot;')}">
<meta name="author" content="${SAID.replaceAll('"', '&quot;')}"></head>
<body><article><h1>${TITLE.replaceAll('<', '&lt;')}</h1>
<p>The first paragraph says what it is about, at some length, so that it is taken for an article by any reader.</p>
${MARKUP}<p>The last paragraph says a little more, so that what stands between the two belongs to the article.</p></article></body></html>`;

/** Lets the view tell whether a payload ran. */
const watch = (view: View): Promise<number> =>
  view.evaluate(() => {
    const counter = window as unknown as { hits: number; hit: () => void };
    counter.hit = () => counter.hits++;
    return (counter.hits = 0);
  });

/** What of a hostile clipping has become more than words. */
const risen = (view: View): Promise<{ hits: number; elements: string[]; attributes: string[] }> =>
  view.evaluate(() => {
    const loading = 'script, iframe, object, embed, video, img, image, style, link, meta, base, form[action]';
    const attributes = [...document.body.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    return {
      hits: (window as unknown as { hits: number }).hits,
      elements: [...document.body.querySelectorAll(loading)].map(({ outerHTML }) => outerHTML),
      attributes: attributes
        .filter(({ name, value }) =>
          name === 'href' ? !/^https?:/.test(value) : /^(?:on|src|ping|action|formaction)/.test(name) || /url\(/.test(value),
        )
        .map(({ name, value }) => `${name}=${value}`),
    };
  });

const HARMLESS = { hits: 0, elements: [], attributes: [] };

describe.each(BROWSERS)('hostile words in %s', (browser) => {
  let world: World;
  let folder: string;
  let leaksOfPage = 0;
  const leaks = () => world.proxy.seen.filter(({ host }) => host === BEACON).length;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonplace-hostile-'));
    await writeFile(join(folder, 'backup.json'), writeBackup({ source: 'Somebody else', seed: { version: 1, gone: [] } }, clips()));
    world = await openWorld(
      { browser },
      {
        [BEACON]: {},
        [BLOG]: (request, response) => {
          if (request.url === '/favicon.ico') response.writeHead(404).end();
          else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" }).end(PAGE);
        },
      },
    );
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
    // Once the browser is gone, so that no late request is missed.
    expect(leaks()).toBe(leaksOfPage);
  });

  test('from a backup come in as words, and addresses that are none of the web do not', async () => {
    const library = await world.session.library();
    await library.waitFor('[data-testid=clip-row]');
    await library.click('[data-testid=nav-files]');
    await library.upload('[data-testid=import-file]', join(folder, 'backup.json'));
    await library.waitFor('[data-testid=report-added]', '1 clipping came in');
    await library.waitFor('[data-testid=report-refused]', `${REFUSED.length} clippings could not come in`);
    expect((await ownClips(world.session)).map(({ id }) => id)).toEqual([CLIP.id]);

    await watch(library);
    await library.click('[data-testid=nav-browse]');
    await library.waitFor('[data-testid=clip-row]', TITLE);
    await library.click('[data-testid=clip-row] .row-open', TITLE);
    await library.waitFor('[data-testid=body]', 'The words of the page.');
    expect(await risen(library)).toEqual(HARMLESS);
    await library.close();
  });

  test('are words in the popup and in its detail too', async () => {
    const popup = await world.session.click(await world.session.open('data:text/html,x'));
    await watch(popup);
    await popup.waitFor('[data-testid=clip-row]', TITLE);
    await popup.click('[data-testid=clip-row] .row-open', TITLE);
    await popup.waitFor('[data-testid=body]', 'The words of the page.');
    expect(await risen(popup)).toEqual(HARMLESS);
    await popup.close();
  });

  test('of a page are kept as words, and its form without what runs or loads', async () => {
    expect(leaks()).toBe(0);
    const page = await world.session.open(`https://${BLOG}/`);
    // Chromium looks up what a page's policy then forbids it to load.
    leaksOfPage = leaks();
    const popup = await world.session.click(page);
    await popup.waitFor('[data-testid=saved-card][data-outcome=new]');
    await watch(popup);
    await popup.click('[data-testid=clip-row] .row-open', '& <script>');
    await popup.waitFor('[data-testid=body]', 'The words of the page.');
    expect(await risen(popup)).toEqual(HARMLESS);
    await popup.close();
  });
});
