// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { likely } from '../../../lib/extract/likely';

const PAGE = `<body class="Blog dark">
  <div id="post-17" class="post  entry\nhas-comments"><p id="fhbody-180"><i id="text-180">x</i></p></div>
  <div class="lastOne">y</div>`;

const page = () => new DOMParser().parseFromString(PAGE, 'text/html');

test.each([
  ['.post', 'a class'],
  ['.post .lastOne', 'two of them'],
  ['#post-', 'an id without its figures'],
  ['[class*="COMMENT" i]', 'a part of a class'],
  ['[class*=" entry"]', 'the beginning of a class that is not the first'],
  ['[class$="dark"]', 'the end of the list of them'],
  ['[id^="fhbody-"] > [id^="text-"]', 'two ids, one after the other'],
  ['.blog', 'a class in other letters, which is for the search to tell'],
  ['nav:not(.absent,:has(.missing))', 'conditions, which are not looked at'],
  ['[class] [data-none="absent"]', 'attributes that are neither'],
  ['a[href*="doi.org/10."]', 'a full stop that begins no class'],
])('%s is looked for: %s', (selector) => {
  expect(likely(`.absent, ${selector}, #absent`, page())).toBe(selector);
});

test.each(['.absent', 'p#absent', '.post .absent', '[class^="absent"]', '[id^="fhbody-"] > [id^="absent"]', '.absent:is(div,p)'])('%s is not', (selector) => {
  const document = page();
  expect(document.querySelectorAll(likely(selector, document))).toHaveLength(0);
  expect(likely(`${selector}, p`, document)).toBe('p');
});
