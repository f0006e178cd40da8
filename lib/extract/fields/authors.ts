import { LIMITS } from '../../clip/limits';
import { madeOnce } from '../../made-once';
import { bylineOf } from '../byline';
import { isHouseName } from '../houses';
import { LETTER } from '../letters';
import { cleanNames, EDITOR, inOrder, splitNames } from '../names';
import { fullest, FULL_NAME, inFull, namesAbout, namesAboveOffice, namesInLines, namesInText } from '../names-in-lines';
import type { Page } from '../page';
import { labelledName, namesBelow, namesInElements, namesInParts, namesLinkedBeside, namesPictured } from '../shown-authors';
import { hostLabel, isSiteName, isWholeSiteName } from '../site-names';
import { textsAt } from '../sites/found';
import { bare } from '../tidy';
import { showsPaper } from './abstract';

/** The authors of a page, of which the text of its article may tell. */
export type Authors = (text?: string) => string[];

/**
 * The authors, given name first: as stated for citation, for machines, for sharing, then as shown beside the title, as the
 * article is signed, and last as any label on the page has it. What the page says without the text is looked for once.
 */
export function authorsOf(page: Page): Authors {
  const { highwire, dublinCore, jsonLd, openGraph, microdata, html, posts, document } = page;
  const inverted = (names: string[] = []) => names.flatMap(inOrder);
  const isEditor = editorsOf(document);
  // A site called Moss & Stone is no Stone.
  const listed = (names: string[] = []) =>
    names.flatMap((name) => {
      const parts = splitNames(beforeSite(name, page));
      return parts.length > 1 && isWholeSiteName(name, page) ? [] : parts;
    });
  const byline = bylineOf(page);
  const isSigned = (name: string) => FULL_NAME.test(name) && !isHouseName(name) && namesInLines(byline).includes(name);
  const isForeign = (name: string) => (isSiteName(name, page) && !isPerson(name, page) && !isSigned(name)) || isEditor(name);
  const clean = (names: string[]) => cleanNames(names, isForeign);
  // What members of a forum call themselves need not look like a name.
  const writer = posts[0]?.author;
  const named = madeOnce(() => fullest(clean(listed(html.authors))));
  const signed = madeOnce(() => fullest(clean(namesInLines(byline))));
  const labelled = madeOnce(() => clean(labelledName(document)));
  const rungs: Rung[] = [
    () => clean(inverted(highwire.authors)),
    () => clean(listed(jsonLd.authors)),
    () => clean(inverted(dublinCore.authors)),
    () => (writer ? clean([writer]) : []),
    () => (writer && !/\s/u.test(writer) ? [writer] : []),
    () => clean(listed(microdata.authors)),
    named,
    () => clean(listed(openGraph.authors)),
    () => clean(namesInParts(document)),
    signed,
    () => clean(namesPictured(document, byline)),
    () => (showsPaper(page) ? clean(namesBelow(page.headingElement)) : []),
    () => namesInElements(document, byline, clean),
    () => clean(namesAboveOffice(byline)),
  ];
  // Members of a forum may go by initials.
  const isDesk = (name: string) => sitesOf(page).some((site) => name.startsWith(`${site.replace(/\.[a-z]{2,3}$/u, '')} `));
  const isHouse = (name: string) => name !== writer && (isHouseName(name) || LOGIN.test(name) || isDesk(name) || (jsonLd.houses?.includes(name) ?? false));
  /** The persons of the first rung that has any, or the houses of the first that has nothing else. */
  const seek = (ladder: Rung[], before: string[]): { people?: string[]; house: string[] } => {
    let house = before;
    for (const rung of ladder) {
      const names = rung();
      const people = names.filter((name) => !isHouse(name));
      if (people.length === 0) house = house.length > 0 ? house : names;
      else if (writer && people[0] === writer) return { people, house };
      else {
        const others = [named(), signed(), clean(namesLinkedBeside(document, people[0]!, showsPaper(page)))].map((list) => list.filter((name) => !isHouse(name)));
        const whole = [byline, ...(jsonLd.persons ?? [])].join('\n');
        return { people: others.reduce(allOf, people).map((name) => inFull(name, whole)), house };
      }
    }
    return { house };
  };
  const onPage = madeOnce(() => seek(rungs, []));
  return (text = '') => {
    const { people, house } = onPage();
    if (people) return (isAccount(people, byline) && seek([() => clean(namesInText(text))], []).people) || people;
    const last = seek([() => clean(namesInText(text)), labelled, () => clean(namesAbout(text))], house);
    return last.people ?? last.house;
  };
}

type Rung = () => string[];

/** Whether Chinese names stand nowhere beside the title, or as the source alone: of a portal, or of whoever has an account there. A signed text tells more. */
const isAccount = (names: readonly string[], byline: string): boolean => {
  const shown = byline.replace(/源\s*[:：]\s*\S+/gu, '');
  return names.every((name) => /^[々〇㐀-鿿]/u.test(name) && !shown.includes(`${name}\n`));
};

/** What somebody calls himself to a content system, and no byline. */
const LOGIN = /^[a-z][a-z.]*\d+$|^[a-z]+admin$/u;

/** What the page calls its site: a newspaper's desks and sections bear its name before their own. */
const sitesOf = ({ openGraph, jsonLd }: Page): string[] => [openGraph.site, jsonLd.site].flatMap((site) => site ?? []);

/** A name without that of the site behind it: `Ada @ The Loom`, `Ada // The Loom`, `Ada of loom.example`, `Ada Lovelace The Loom`. */
function beforeSite(name: string, page: Page): string {
  const plain = sitesOf(page).map((site) => (name.endsWith(` ${site}`) ? name.slice(0, -site.length - 1) : '')).find((rest) => FULL_NAME.test(rest));
  if (plain) return plain;
  const [, before, site] = /^(.+?)(?:\s*\/+\s*|\s+(?:[@–—-]|at|of|from)\s+)(.+)$/u.exec(name) ?? [];
  return before && site && isWholeSiteName(site, page) ? before : name;
}

/** The fuller of two statements where it holds all names of the other: machines are often told of the first author only. */
const allOf = (names: string[], others: string[]): string[] =>
  others.length > names.length && names.every((name) => others.includes(name)) ? others : names;

/**
 * Whether a name that the site bears as well is a person's: of more than one word, and stated as one or on a page that links to its
 * owner's profiles; or a first name that is stated as one and only part of the site's name.
 */
function isPerson(name: string, { jsonLd, openGraph, url, document }: Page): boolean {
  const isStated = jsonLd.persons?.includes(name) ?? false;
  const isAllOfSite = [openGraph.site ?? '', hostLabel(url)].some((site) => bare(site) === bare(name));
  if (!name.includes(' ')) return isStated && !isAllOfSite;
  return isStated || document.querySelector('[rel~="me"]') !== null || textsAt(document, PERSON, LIMITS.name).includes(name);
}

/** What microdata calls a person. */
const PERSON = '[itemtype$="/Person"] [itemprop~="name"]';

/** Tells of a Chinese name whether the page says that it prepared the text: newspapers state their editors as authors. */
function editorsOf({ body }: Document): (name: string) => boolean {
  const after = (pattern: RegExp) => Array.from((body?.textContent ?? '').matchAll(pattern), ([, name = '']) => name);
  let signed: { authors: string[]; editors: string[] } | undefined;
  return (name) => {
    if (!/[々〇㐀-鿿]{2}$/u.test(name)) return false;
    signed ??= {
      authors: after(/作者\s*[:：]\s*([々〇㐀-鿿]+)/gu),
      editors: after(new RegExp(String.raw`${EDITOR}[^\d${LETTER}]{0,4}([々〇㐀-鿿]{2,4})`, 'gu')),
    };
    // Small sites have one person for both.
    if (signed.authors.some((author) => author.startsWith(name))) return false;
    return signed.editors.some((editor) => editor.startsWith(name) || name.endsWith(editor));
  };
}
