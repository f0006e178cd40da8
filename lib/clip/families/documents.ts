import { decoded, isHost } from '../address';
import type { Family } from './family';

const NOT_OWNERS = new Set(['topics', 'orgs', 'users', 'settings', 'marketplace', 'features', 'sponsors', 'collections', 'search', 'explore', 'about', 'apps', 'login', 'notifications', 'stars']); // prettier-ignore

/** A repository. GitHub does not tell upper from lower case in owner and repository; the front page of a branch is the repository. */
export const github: Family = (url, host) => {
  const found = host === 'github.com' && /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(url.pathname);
  if (!found || NOT_OWNERS.has(found[1]!.toLowerCase()) || url.searchParams.has('tab')) return undefined;
  return `github:${found[1]}/${found[2]}`.toLowerCase();
};

/** Issues and pull requests of a repository share one numbering, and GitHub leads from the one address to the other. */
const githubThread: Family = (url, host) => {
  const found =
    host === 'github.com' && /^\/([\w.-]+\/[\w.-]+)\/(issues|pull|discussions)\/(\d+)\/?$/.exec(url.pathname);
  if (!found) return undefined;
  return `github:${found[1]}${found[2] === 'discussions' ? '/discussions' : ''}#${found[3]}`.toLowerCase();
};

const gist: Family = (url, host) => {
  const id = host === 'gist.github.com' && /^\/(?:[\w-]+\/)?([0-9a-f]{20,32})\/?$/.exec(url.pathname)?.[1];
  return id ? `gist:${id}` : undefined;
};

/** Domains that Medium serves or served under its own ids; another is known by its page's canonical address. */
export const MEDIUM_HOSTS = ['medium.com', 'towardsdatascience.com', 'betterprogramming.pub', 'betterhumans.pub', 'levelup.gitconnected.com', 'itnext.io', 'uxdesign.cc', 'plainenglish.io', 'hackernoon.com', 'becominghuman.ai', 'chatbotslife.com', 'towardsai.net', 'devgenius.io', 'netflixtechblog.com', 'proandroiddev.com', 'infosecwriteups.com', 'codeburst.io']; // prettier-ignore

/** A story is its id, at the end of a name that may change: `/p/2beb37815a3e`, `/@who/name-of-it-2beb37815a3e`. */
export const medium: Family = (url, host) => {
  const id = /^\/(?:[^/]+\/)?(?:p\/|[^/]+-)([0-9a-f]{10,12})\/?$/.exec(url.pathname)?.[1];
  return id && MEDIUM_HOSTS.some((domain) => isHost(host, domain)) ? `medium:${id}` : undefined;
};

export const NOTION_HOSTS = ['notion.so', 'notion.site', 'notion.com'];

/** A page opened beside another has its id in `p`. */
const notion: Family = (url, host) => {
  if (!NOTION_HOSTS.some((domain) => isHost(host, domain))) return undefined;
  const last = url.searchParams.get('p') ?? url.pathname.replace(/\/$/, '');
  const id =
    /(?:^|[/-])([0-9a-f]{32})$/.exec(last)?.[1] ?? /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(last)?.[1];
  return id && `notion:${id.replaceAll('-', '')}`;
};

/** One document has one id for all its ways to be seen; a published copy (`/d/e/…`) has an id of its own. */
const googleDocs: Family = (url, host) => {
  if (host !== 'docs.google.com' && host !== 'drive.google.com') return undefined;
  const path =
    /^\/(?:document|spreadsheets|presentation|drawings|forms|file)\/(?:u\/\d+\/)?d\/(e\/)?([\w-]{20,})(?:\/|$)/.exec(
      url.pathname,
    );
  const id = path ? `${path[1] ?? ''}${path[2]}` : url.pathname === '/open' ? url.searchParams.get('id') : undefined;
  return id ? `googledocs:${id}` : undefined;
};

/** The same words in another host, another way to write Chinese or another form of the address are one article. */
const wikipedia: Family = (url, host) => {
  const language = /^([a-z-]+)(?:\.m)?\.wikipedia\.org$/.exec(host)?.[1];
  const isIndex = url.pathname === '/w/index.php';
  const names: string[] = [];
  // Firefox lets a script inside a page walk through parameters, but not iterate over their names.
  url.searchParams.forEach((_, name) => names.push(name));
  const other = names.some((name) => !['variant', 'title', 'useskin', 'redirect', 'wprov'].includes(name));
  // An old version, a difference between two, an editor: pages of their own.
  if (!language || other || (isIndex && !url.searchParams.has('title'))) return undefined;
  const written = isIndex
    ? url.searchParams.get('title')
    : /^\/(?:wiki|zh(?:-(?:cn|hans|hant|hk|mo|my|sg|tw))?)\/(.+)$/.exec(decoded(url.pathname))?.[1];
  if (!written) return undefined;
  return `wikipedia:${language}/${written.replaceAll(' ', '_')}`;
};

/** Repositories, documents and articles that stand under several addresses. */
export const DOCUMENTS: readonly Family[] = [github, githubThread, gist, medium, notion, googleDocs, wikipedia];
