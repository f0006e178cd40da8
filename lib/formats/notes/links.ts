import { webAddress } from '../../clip/address';

/** A link where it stands in a line: `label` is the text of a Markdown link or picture. */
export type FoundLink = { start: number; end: number; url: string; label?: string; picture?: true };

/**
 * The top-level domains after which a host without a scheme is believed. `node.js/…` and `main.py/…` are no links,
 * though both end like a country's domain.
 */
const DOMAINS =
  'com|org|net|edu|gov|info|io|ai|app|dev|xyz|blog|site|tech|cloud|page|wiki|news|science|academy|online|top|' +
  'cn|hk|tw|jp|kr|sg|in|uk|de|fr|ch|nl|se|it|es|at|be|dk|no|fi|pl|ru|eu|ca|us|au|nz|br|il|me|co|tv|cc|gg|so|fm|li|ly';

/** The characters that an address may hold (RFC 3986), but for the square brackets of a Markdown link around it. */
const CHARACTER = String.raw`[\w\-.~:/?#@!$&'()*+=%]|[,;](?!https?:)`;

/** Some programs put a space behind the `@` of an address, so that it names nobody. */
const REST = String.raw`(?:/@ (?=\w)|${CHARACTER})*`;

const HOST = String.raw`(?:www\.[a-z\d-]+(?:\.[a-z\d-]+)+|(?:[a-z\d-]+\.)+(?:${DOMAINS})(?::\d+)?(?=/))`;
const WITH_SCHEME = String.raw`(?<![a-z])https?: ?// ?(?=\w)${REST}`;
const WITHOUT_SCHEME = String.raw`(?<![\w.@/:-])${HOST}${REST}`;
const TARGET = String.raw`(?:https?: ?// ?|(?=${HOST}))(?:[^\s()]|\([^\s()]*\))+`;
const MARKDOWN = String.raw`(?<picture>!)?\[(?<label>(?:(?!://)[^[\]])*)\]\(\s*(?<target>${TARGET})\s*\)`;
const LINK = new RegExp(`${MARKDOWN}|(?<bare>${WITH_SCHEME}|${WITHOUT_SCHEME})`, 'gi');

/** A link that is a line of its own may hold letters of any script, but no punctuation of running Chinese text. */
const WHOLE_LINE = /^https?:\/\/[^\s，。；：！？、（）《》【】“”]+$/i;

/** The links of a line, in its order, each mended so that it opens (a scheme added, a space taken out). */
export function linksIn(line: string): FoundLink[] {
  const whole = WHOLE_LINE.test(line) ? webAddress(line) : undefined;
  if (whole) return [{ start: 0, end: line.length, url: whole }];
  const links: FoundLink[] = [];
  for (const { index, 0: match, groups } of line.matchAll(LINK)) {
    const text = groups?.bare === undefined ? match : withoutPunctuation(match);
    const url = webAddress(mended(groups?.target ?? text));
    if (url === undefined) continue;
    const end = index + text.length;
    const isBracketed = line[index - 1] === '<' && line[end] === '>';
    links.push({
      start: isBracketed ? index - 1 : index,
      end: isBracketed ? end + 1 : end,
      url,
      ...(groups?.label?.trim() && { label: groups.label.trim() }),
      ...(groups?.picture && { picture: true }),
    });
  }
  return links;
}

function mended(link: string): string {
  const whole = link.replace(/\s+/g, '');
  return /^[a-z][a-z\d+.-]*:(?!\d)/i.test(whole) ? whole : `https://${whole}`;
}

/** A bare link without what the sentence put behind it: punctuation, and round brackets that it does not open. */
function withoutPunctuation(link: string): string {
  let unopened = link.split(')').length - link.split('(').length;
  let end = link.length;
  for (; end > 0; end--) {
    const last = link.charAt(end - 1);
    if (last === ')' ? unopened-- <= 0 : !/[.,;:!?'*]/.test(last)) break;
  }
  return link.slice(0, end);
}
