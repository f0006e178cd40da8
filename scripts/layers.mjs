/**
 * The order of dependencies, and who may know what: entrypoints -> components -> lib (docs/architecture.md). Each rule is
 * broken once in tests/unit/lint/layers.test.ts.
 */

/** Imports that are refused: `names` by the rules of gitignore, for `import` and `export from`; `late` the same for `import()`. */
const UP = {
  names: ['**/entrypoints/**', '**/components/**'],
  late: '(^|/)(entrypoints|components)/',
  message: 'lib stands at the bottom: it imports neither components nor entrypoints.',
};
const ENTRYPOINTS = {
  names: ['**/entrypoints/**'],
  late: '(^|/)entrypoints/',
  message: 'Components never import entrypoints: data in, events out.',
};
const BROWSER = {
  names: ['wxt/browser', 'webextension-polyfill'],
  late: '^(wxt/browser|webextension-polyfill)$',
  message: 'Only entrypoints and lib/messages know the browser API: take what you need as a parameter.',
};
const DEXIE = { names: ['dexie'], late: '^dexie$', message: 'Only lib/store knows Dexie: add a function there.' };
const BEHIND_VIEWS = {
  names: ['**/lib/store/**', '**/lib/messages/**', '!**/lib/messages/result', '**/lib/library/connect*'],
  late: 'lib/(store|messages(?!/result$)|library/connect)',
  message: 'Views take a Library, a Clipper or Files and know nothing behind them.',
};
const PREACT = { names: ['preact', 'preact/*'], late: '^preact(/|$)', message: 'lib has no views.' };
const STORE = {
  names: ['**/store/**', '**/library/**'],
  late: '(^|/)(store|library)/',
  message: 'This is a function of what it is given: it knows neither the store nor the library before it.',
};
const CALLS = {
  names: ['**/messages/**', '!**/messages/result'],
  late: '(^|/)messages/(?!result$)',
  message: 'Calls, and what is kept beside the library, are for entrypoints and lib/library.',
};

/** Globals that are another's. `globalThis` and `self` are ways round all of them. */
const EXTENSION = ['chrome', 'browser', 'globalThis', 'self'];
const PAGE = [
  ...['document', 'window', 'location', 'history', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'caches'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'top', 'parent', 'frames'],
];

const RAW_HTML = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML'], AssignmentExpression[left.property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name='insertAdjacentHTML']",
  message: 'Page content is hostile: render it as text. What has form goes through articleOf, which sanitises it.',
};
const WORDS = '/[A-Za-z\\u4e00-\\u9fff]{2,}/';
/** Attributes that are read out or shown. On a component they may be keys of texts, hence the small letter. */
const SAID = 'JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute[name.name=/^(title|alt|placeholder|label|aria-(label|description|placeholder|roledescription|valuetext))$/]';
const LITERAL_TEXT = {
  selector: [
    `JSXText[value=${WORDS}]`,
    `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=${WORDS}]`,
    `${SAID} > Literal[value=${WORDS}]`,
    `${SAID} > JSXExpressionContainer > Literal[value=${WORDS}]`,
    `${SAID} > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${WORDS}]`,
  ].join(', '),
  message: 'Every text goes through i18n, in English and Chinese.',
};
const VIEWS = { selector: 'JSXElement, JSXFragment', message: PREACT.message };

/** The rules of one layer: what its files may not import, which globals they may not touch, and what they may not write. */
function layer(files, imports, globals, syntax) {
  const late = imports.map(({ late, message }) => ({
    selector: `ImportExpression[source.value=/${late.replaceAll('/', '\\/')}/]`,
    message,
  }));
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: imports.map(({ names, message }) => ({ group: names, message })) }],
      'no-restricted-globals': ['error', ...globals.map((name) => ({ name, message: 'Not here: see docs/architecture.md.' }))],
      'no-restricted-syntax': ['error', ...syntax, ...late],
    },
  };
}

const LIB = [UP, PREACT, DEXIE, BROWSER];
const files = (...folders) => folders.map((folder) => `${folder}/**/*.{ts,tsx}`);
/** Pure functions, each a step of a clipping's way. */
const PURE = files('lib/clip', 'lib/extract', 'lib/formats', 'lib/i18n', 'lib/search', 'lib/seed');

export const layers = [
  layer(files('lib'), LIB, [...EXTENSION, ...PAGE], [VIEWS]),
  layer(PURE, [...LIB, STORE, CALLS], [...EXTENSION, ...PAGE], [VIEWS]),
  layer(files('lib/backup'), [...LIB, STORE, CALLS], EXTENSION, [VIEWS]),
  layer(files('lib/store'), [UP, PREACT, BROWSER, CALLS], [...EXTENSION, ...PAGE], [VIEWS]),
  layer(files('lib/messages'), [UP, PREACT, DEXIE], PAGE, [VIEWS]),
  layer(['lib/library/connect*.ts', 'lib/drafts.ts', 'lib/page-drafts.ts'], LIB, EXTENSION, [VIEWS]),
  layer(files('components'), [ENTRYPOINTS, BROWSER, DEXIE, BEHIND_VIEWS], [...EXTENSION, 'fetch', 'indexedDB'], [RAW_HTML, LITERAL_TEXT]),
  layer(files('entrypoints'), [DEXIE], [], [RAW_HTML, LITERAL_TEXT]),
];
