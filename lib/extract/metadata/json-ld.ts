import type { Kind } from '../../clip/clip';
import { LIMITS } from '../../clip/limits';
import { hasFields, jsonIn, type Fields } from './json';
import { splitKeywords } from './said';
import type { Said } from './said';
import { stated } from './stated';

/** Bounds on hostile pages: UTF-16 units of one script, nodes of all. */
const MAX_SCRIPT = 2_000_000;
const MAX_NODES = 5_000;

/** The kinds of schema.org's types, most telling first: the first type that a page has is what the page is of. */
const KINDS: readonly [type: RegExp, kind: Kind | undefined][] = [
  [/^(?:Medical)?ScholarlyArticle$/u, 'paper'],
  [/Article$|^BlogPosting$|^LiveBlogPosting$|^Report$|^Review$/u, 'article'],
  [/^VideoObject$/u, 'video'],
  [/^SoftwareSourceCode$/u, 'code'],
  [/^DiscussionForumPosting$|^Question$/u, 'discussion'],
  [/^QAPage$/u, 'discussion'],
  [/^(?:Recipe|HowTo|Book|Event|Product|Course|Dataset|PodcastEpisode|JobPosting|CreativeWork)$/u, undefined],
  [/^(?:Web|MedicalWeb|About|Item|Collection|Profile|FAQ)Page$/u, undefined],
];

const list = (value: unknown): unknown[] => [value ?? []].flat();

/** Linked data of schema.org in `application/ld+json` scripts (W3C JSON-LD 1.1; schema.org). */
export function readJsonLd(page: Document): Said {
  const nodes = nodesOf(page);
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' && node.name && node['@type'] ? [[node['@id'], node]] : [])),
  );
  const follow = (value: unknown): unknown =>
    hasFields(value) && !value.name ? (byId.get(String(value['@id'])) ?? value) : value;
  const name = (value: unknown, limit: number = LIMITS.name) => nameOf(follow(value), limit);

  const main = mainNode(nodes, page.title);
  const site = nodes.find((node) => typesOf(node).includes('WebSite'));
  const publisher = name(main?.node.publisher) ?? name(site);
  if (!main) return { site: publisher };
  const { node, kind } = main;
  const text = (key: string, limit: number = LIMITS.name) => stated(stringOf(node[key]), limit);
  const authors = list(node.author ?? node.creator).flatMap(apart);
  const types = (value: unknown): string[] =>
    hasFields(value) ? [...typesOf(value), ...typesOf(byId.get(String(value['@id'])) ?? {})] : [];
  // A blog's owner is its publisher as well; an organisation that is stated as a person is given away by it.
  const owner = types(node.publisher);
  const isOwner = !owner.includes('Organization') || owner.includes('Person');
  const named = (values: unknown[]) => values.flatMap((value) => name(value, LIMITS.author) ?? []);
  const persons = named(nodes.filter((other) => typesOf(other).includes('Person'))).filter((person) => isOwner || person !== publisher);
  // Yoast SEO states the owner of a blog as both.
  const houses = authors.filter((author) => !persons.includes(name(author) ?? '') && types(author).some((type) => type.endsWith('Organization')));
  return {
    title: text('headline', LIMITS.title) ?? text('name', LIMITS.title),
    authors: named(authors),
    persons,
    houses: named(houses),
    published: text('datePublished') ?? text('uploadDate') ?? text('dateCreated') ?? text('datePosted'),
    modified: text('dateModified'),
    abstract: text('abstract', LIMITS.summary),
    description: text('description', LIMITS.summary),
    site: publisher,
    language: text('inLanguage'),
    kind,
    keywords: list(node.keywords).flatMap((word) => splitKeywords(stated(stringOf(word), LIMITS.summary))),
    address: text('url', LIMITS.url) ?? stated(idOf(node.mainEntityOfPage), LIMITS.url),
  };
}

/** Every object of every script, outermost first. A script that is no JSON says nothing. */
function nodesOf(page: Document): Fields[] {
  const nodes: Fields[] = [];
  const queue: unknown[] = [...page.querySelectorAll('script[type="application/ld+json" i]')].map((script) =>
    parse(script.textContent ?? ''),
  );
  for (let i = 0; i < queue.length && nodes.length < MAX_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...(value as unknown[]).slice(0, MAX_NODES));
    else if (hasFields(value)) {
      nodes.push(value);
      queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage, value.publisher, value.author);
    }
  }
  return nodes;
}

/** Tolerates what content systems really write: CDATA, comments around the object, raw line breaks in strings. */
function parse(script: string): unknown {
  if (script.length > MAX_SCRIPT) return undefined;
  // Some servers escape it as they would a text.
  const json = (script.includes('{&quot;') ? script.replaceAll('&quot;', '"') : script).trim().replace(/^(?:\/[/*]\s*)?<!\[CDATA\[(?:\s*\*\/)?|(?:\/[/*]\s*)?\]\]>(?:\s*\*\/)?[\s;]*$/gu, '');
  const plain = json.replace(/\p{Cc}+/gu, ' ').replace(/^\s*<!--.*?-->|;\s*$/gu, '');
  // Templates leave a comma behind the last of a list.
  return jsonIn(plain) ?? jsonIn(plain.replace(/,(?=\s*[}\]])/gu, ''));
}

/** Several persons stated as one with a list of names, as NPR does. */
const apart = (author: unknown): unknown => (hasFields(author) && author.name ? list(author.name).map((name) => ({ ...author, name })) : author);

const typesOf = (node: Fields): string[] =>
  list(node['@type']).map((type) => String(type).replace(/^https?:\/\/schema\.org\//u, ''));

/** The node that the page is of: of several articles the one with the page's title, since others are recommended. */
function mainNode(nodes: Fields[], title: string): { node: Fields; kind: Kind | undefined } | undefined {
  // The questions of an FAQ or a product are not what the page is of.
  const asks = nodes.some((node) => typesOf(node).includes('QAPage'));
  const isMain = (type: string, pattern: RegExp) => pattern.test(type) && (asks || type !== 'Question');
  for (const [pattern, kind] of KINDS) {
    const all = nodes.filter((candidate) => typesOf(candidate).some((type) => isMain(type, pattern)));
    const node = all.find(({ headline }) => headline && title.startsWith(stringOf(headline)!)) ?? all[0];
    if (node) return { node, kind };
  }
  return undefined;
}

function stringOf(value: unknown): string | undefined {
  const [first] = list(value);
  if (typeof first === 'string' || typeof first === 'number') return String(first);
  return hasFields(first) ? stringOf(first.name ?? first['@value']) : undefined;
}

function nameOf(value: unknown, limit: number): string | undefined {
  if (!hasFields(value)) return stated(stringOf(value), limit);
  const given = [value.givenName, value.familyName].map(stringOf).filter(Boolean).join(' ');
  return stated(stringOf(value.name) ?? given, limit);
}

const idOf = (value: unknown): string | undefined =>
  hasFields(value) ? stringOf(value['@id'] ?? value.url) : typeof value === 'string' ? value : undefined;
