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

/** What would act if what is in it were taken for markup of its own, or if a quotation mark ended an attribute. */
const PLAIN_TEXTS = [
  '<p>&lt;img src=x onerror=hit()&gt;</p>',
  '<p title="&quot;&gt;&lt;img src=x onerror=hit()&gt;">p</p>',
  '<img alt="&quot; onerror=&quot;hit()" src="https://victim.example/x">',
  '<a href="https://victim.example/?&quot;onmouseover=hit()&quot;">a</a>',
  '<textarea><img src=x onerror=hit()></textarea>',
  '<noembed><img src=x onerror=hit()></noembed><noframes><img src=x onerror=hit()></noframes>',
];

/** Elements that an article is made of; anything else in the result is a hole. */
const HARMLESS =
  /^(?:a|b|blockquote|dd|details|div|em|i|img|li|ol|p|pre|q|span|strong|summary|table|tbody|td|th|tr|u|ul)$/u;
const HARMLESS_ATTRIBUTES = /^(?:alt|cite|href|rel|src|target|title)$/u;

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

const BASE = 'https://victim.example/a/b';

/** The HTML that is stored of markup as a page may hold it. */
const stored = (html: string, limit = 1_000_000) =>
  world.inWorld<string>(
    `reader.sanitise(new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').body, '${BASE}', ${limit})`,
  );

/** The HTML that stored HTML is shown as. */
const shown = (html: string) =>
  world.inWorld<string>(`(() => {
    const box = document.createElement('div');
    box.append(reader.articleOf(${JSON.stringify(html)}, (name) => name));
    return box.innerHTML;
  })()`);

async function expectHarmless(clean: string): Promise<void> {
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
}

beforeAll(() => world.show('https://victim.example/', '<!doctype html><title>v</title><body></body>'));

test('the corpus does harm when it is not sanitised', async () => {
  expect(await hitsOf(PAYLOADS[0]!)).toBeGreaterThan(0);
});

describe('nothing that acts is stored', () => {
  test.each([...PAYLOADS, ...PLAIN_TEXTS])('%s', async (payload) => {
    await expectHarmless(await stored(payload));
  });
});

describe('nothing that acts is shown, whatever was stored', () => {
  test.each([...PAYLOADS, ...PLAIN_TEXTS])('%s', async (payload) => {
    await expectHarmless(await shown(payload));
  });
});

describe('the HTML that is stored', () => {
  test('has what an article needs, with absolute links', async () => {
    const html = '<h2>Head</h2><p>One <em>two</em> <a href="../x?y#z">three</a></p><pre>a\n  b</pre><img src="/i.png">';
    expect(await stored(html)).toBe(
      '<h2>Head</h2><p>One <em>two</em> <a href="https://victim.example/x?y#z">three</a></p><pre>a\n  b</pre><img src="https://victim.example/i.png">',
    );
  });

  test('has the numbers of its lists', async () => {
    const html = '<ol start="5" type="a"><li>e</li><li value="9">i</li></ol><ol reversed=""><li>2</li></ol>';
    expect(await stored(html)).toBe(html);
  });

  test('has no width of a table, which was made for its page', async () => {
    const html = '<table width="900" style="height: 9px"><tbody><tr><td width="50%" height="20" colspan="2">x</td></tr></tbody></table>';
    expect(await stored(html)).toBe('<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>');
  });

  test('has the words of elements that it does not keep, and not those that a page does not show', async () => {
    const html = '<main>One <font>two</font><button>three</button></main><select><option>no</option></select><template>no</template><!-- no -->';
    expect(await stored(html)).toBe('One twothree');
  });

  test('reads as the page read, signs and all', async () => {
    const html = '<p title="&quot;a&quot; &lt; b">1 &lt; 2 &amp;&amp; 3 &gt; 2, &amp;lt;<br>a&nbsp;b</p>';
    const title = '&quot;a&quot; &lt; b';
    expect(await stored(html)).toBe(`<p title="${title}">1 &lt; 2 &amp;&amp; 3 &gt; 2, &amp;lt;<br>a&nbsp;b</p>`);
  });

  test('is read to its end where a form bears the names of DOM methods', async () => {
    const names = ['firstChild', 'nextSibling', 'parentNode', 'childNodes', 'getAttributeNames', 'localName'];
    const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}<p onclick="hit()">text</p></form>`;
    expect(await stored(`${form}<p>end</p>`)).toBe('<p>text</p><p>end</p>');
  });

  test('is made of any depth of nesting', async () => {
    const length = await world.inWorld<number>(`(() => {
      const root = document.createElement('div');
      let inner = root;
      for (let depth = 0; depth < 20_000; depth++) inner = inner.appendChild(document.createElement('div'));
      inner.append('deep');
      return reader.sanitise(root, '${BASE}', 1_000_000).length;
    })()`);
    expect(length).toBe(20_000 * '<div></div>'.length + 'deep'.length);
  });

  test('is left out where it would be too long', async () => {
    expect(await stored('<p>1234</p>', 11)).toBe('<p>1234</p>');
    expect(await stored('<p>1234</p>', 10)).toBe('');
  });
});
