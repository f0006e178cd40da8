import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PageWorld } from './page-world';

/** Ways to run a script or to load something from markup; each calls `hit()` where it succeeds. */
const PAYLOADS = [
  '<img src="x" onerror="hit()">',
  '<svg onload="hit()"></svg>',
  '<svg><script>hit()</script></svg>',
  '<script>hit()</script>',
  '<details open ontoggle="hit()"><summary>s</summary></details>',
  '<video><source onerror="hit()"></video>',
  '<audio src="x" onerror="hit()"></audio>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<iframe src="javascript:parent.hit()"></iframe>',
  '<object data="javascript:hit()"></object>',
  '<embed src="javascript:hit()">',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=javascript:hit()">',
  '<base href="https://evil.example/">',
  '<a href="javascript:hit()">a</a>',
  '<a href="&#106;avascript:hit()">a</a>',
  '<a href=" java\nscript:hit()">a</a>',
  '<a href="data:text/html,<script>hit()</script>">a</a>',
  '<a href="vbscript:hit()">a</a>',
  '<a href="blob:https://x.example/1">a</a>',
  '<form action="javascript:hit()"><button>b</button></form>',
  '<button formaction="javascript:hit()">b</button>',
  '<input autofocus onfocus="hit()">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit()&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=hit()>">',
  '<noscript><p title="</noscript><img src=x onerror=hit()>"></noscript>',
  '<template><img src=x onerror=hit()></template>',
  '<p style="background:url(https://evil.example/beacon)">p</p>',
  '<img srcset="https://evil.example/1 1x" src="data:image/svg+xml,<svg onload=hit()>">',
  '<p id="hit" name="hit">p</p><a id=cookie><a id=cookie name=x href="cid:y">',
  '<div is="x-hit" slot="s" part="p" nonce="n" data-x="1" aria-label="l">d</div>',
  '<xmp><p title="</xmp><img src=x onerror=hit()>"></xmp>',
  '<table background="javascript:hit()"><td background="javascript:hit()">t</td></table>',
  '<blockquote cite="javascript:hit()">q</blockquote>',
];

/** Elements that an article is made of; anything else in the result is a hole. */
const HARMLESS =
  /^(?:a|b|blockquote|dd|details|div|em|i|img|li|ol|p|pre|q|span|strong|summary|table|tbody|td|th|tr|u|ul)$/u;
const HARMLESS_ATTRIBUTES = /^(?:alt|cite|href|src|title)$/u;

let world: PageWorld;
beforeAll(async () => {
  world = await PageWorld.open();
});
afterAll(() => world.close());

/** Puts HTML into a live page and tells how often `hit` ran once every picture has loaded or failed. */
const hitsOf = (html: string) =>
  world.page.evaluate(async (markup: string) => {
    let hits = 0;
    Object.assign(globalThis, { hit: () => hits++ });
    const host = document.body.appendChild(document.createElement('div'));
    host.innerHTML = markup;
    const settled = [...host.querySelectorAll('img')].map(
      (image) =>
        new Promise((done) => {
          if (image.complete) done(null);
          for (const event of ['load', 'error']) image.addEventListener(event, done);
        }),
    );
    await Promise.all(settled);
    await new Promise(requestAnimationFrame);
    host.remove();
    return hits;
  }, html);

describe('sanitised HTML', () => {
  beforeAll(() => world.show('https://victim.example/', '<!doctype html><title>v</title><body></body>'));

  test('the corpus does harm when it is not sanitised', async () => {
    expect(await hitsOf(PAYLOADS[0]!)).toBeGreaterThan(0);
  });

  for (const payload of PAYLOADS) {
    test(payload, async () => {
      const clean = await world.inWorld<string>(
        `reader.sanitise(${JSON.stringify(payload)}, 'https://victim.example/')`,
      );
      const parts = await world.page.evaluate((html: string) => {
        const elements = [...new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*')];
        const attributes = elements.flatMap((element) => [...element.attributes]);
        return {
          elements: elements.map((element) => element.localName),
          attributes: attributes.map(({ name }) => name),
          links: attributes.filter(({ name }) => ['href', 'src', 'cite'].includes(name)).map(({ value }) => value),
        };
      }, clean);
      expect(parts.elements.filter((name) => !HARMLESS.test(name))).toEqual([]);
      expect(parts.attributes.filter((name) => !HARMLESS_ATTRIBUTES.test(name))).toEqual([]);
      expect(parts.links.filter((link) => !/^https?:\/\//u.test(link))).toEqual([]);
      expect(await hitsOf(clean)).toBe(0);
    });
  }

  test('a page whose pictures bear the names of DOM methods does not switch it off', async () => {
    await world.show(
      'https://clobber.example/',
      '<img name="implementation"><img name="createNodeIterator"><img name="nodeType">',
    );
    const clean = await world.inWorld(`reader.sanitise('<p onclick="hit()">text</p>', 'https://clobber.example/')`);
    expect(clean).toBe('<p>text</p>');
  });

  test('keeps what an article needs, with absolute links', async () => {
    const html = '<h2>Head</h2><p>One <em>two</em> <a href="../x?y#z">three</a></p><pre>a\n  b</pre><img src="/i.png">';
    expect(await world.inWorld(`reader.sanitise(${JSON.stringify(html)}, 'https://victim.example/a/b')`)).toBe(
      '<h2>Head</h2><p>One <em>two</em> <a href="https://victim.example/x?y#z">three</a></p><pre>a\n  b</pre><img src="https://victim.example/i.png">',
    );
  });
});
