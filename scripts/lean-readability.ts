import type { Plugin } from 'vite';

/**
 * Methods of Readability that `lib/extract/readable.ts` has its own of, what only those call or look at, two that its options never
 * let be called, and what has been left in it from its beginnings.
 */
const UNUSED = [
  'parse',
  '_postProcessContent',
  '_fixLazyImages',
  '_fixRelativeUris',
  '_cleanStyles',
  '_isElementWithoutContent',
  '_isProbablyVisible',
  '_isValidByline',
  '_getLinkDensity',
  '_getInnerText',
  '_cleanClasses',
  '_getJSONLD',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_unescapeHtmlEntities',
  '_isUrl',
  ...['b64DataUrl', 'byline', 'normalize', 'hashUrl', 'srcsetUrl', 'jsonLdArticleTypes', 'extraneous', 'replaceFonts', 'nextLink', 'prevLink'],
  ...['PRESENTATIONAL_ATTRIBUTES', 'DEPRECATED_SIZE_ATTRIBUTE_ELEMS', 'HTML_ESCAPE_MAP', 'CLASSES_TO_PRESERVE', 'DEFAULT_MAX_ELEMS_TO_PARSE'],
];

/** How it begins: with options of which we have one. */
const BEGINNING = /(?<=function Readability\(doc, options\) \{).*?(?=\/\/ Start with all flags set)/su;
const OURS =
  'Object.assign(this, { _doc: doc, _attempts: [], _metadata: {}, _charThreshold: options.charThreshold, _nbTopCandidates: this.DEFAULT_N_TOP_CANDIDATES, _allowedVideoRegex: this.REGEXPS.videos, _linkDensityModifier: 0 });';
/** Whether the page was parsed by a parser of its own, which ours never is. */
const IS_OWN_PARSER = 'this._docJSDOMParser';

/** How it keeps the page for another try, as HTML that is hardly ever wanted; and where `readable.ts` puts back a copy instead. */
const KEEPS = 'var pageCacheHtml = page.innerHTML;';
const PUTS_BACK = 'page.innerHTML = pageCacheHtml;';

/** Where it asks for the language and the direction of what it found, for its own `parse` to tell. */
const SPOKEN = 'this._articleLang = node.getAttribute("lang");';
const DIRECTION = /\/\/ Find out text direction.*?(?=return articleContent;)/su;

/** What Readability says to its developers alone: its log, which is off, and there the reasons why it takes something out. */
const IS_LOGGING = 'if (this._debug)';
const REASON = /(?<=errs\.push\(\s*)`[^`]*`/gu;

type Member = { type: string; start: number; end: number; key?: { name?: string } };

/**
 * Leaves those methods out of the script that reads pages, and what nobody hears: no minifier can tell that a method is never
 * called. A version of Readability that names the methods otherwise fails the build.
 */
export function leanReadability(): Plugin {
  return {
    name: 'lean-readability',
    enforce: 'pre',
    transform: {
      filter: { id: /\/Readability\.js$/ },
      handler(code) {
        let lean = code;
        const members = membersIn(this.parse(code));
        for (const { start, end } of UNUSED.map((name) => members.find(({ key }) => key?.name === name) ?? missing(name)).sort((a, b) => b.start - a.start))
          lean = lean.slice(0, start) + lean.slice(end).replace(/^\s*,/, '');
        if (!BEGINNING.test(lean)) missing('such beginning');
        if (!DIRECTION.test(lean)) missing('such end');
        for (const part of [KEEPS, PUTS_BACK, SPOKEN]) if (!lean.includes(part)) missing(part);
        return lean.replace(BEGINNING, OURS).replace(DIRECTION, '').replace(SPOKEN, '').replace(KEEPS, '').replace(PUTS_BACK, 'this._putBack(page);').replaceAll(IS_OWN_PARSER, 'false').replaceAll(IS_LOGGING, 'if (false)').replace(REASON, 'true');
      },
    },
  };
}

/** Every member of every object that is written out in a program. */
function membersIn(tree: unknown): Member[] {
  if (Array.isArray(tree)) return tree.flatMap(membersIn);
  if (typeof tree !== 'object' || tree === null) return [];
  const own = (tree as Member).type === 'Property' ? [tree as Member] : [];
  return [...own, ...Object.values(tree).flatMap(membersIn)];
}

function missing(name: string): never {
  throw new Error(`Readability has no ${name} any more`);
}
