import tseslint from 'typescript-eslint';

/** The order of dependencies, and who may know what: entrypoints -> components -> lib. See docs/architecture.md. */
const UP = {
  group: ['**/entrypoints/**', '**/components/**'],
  message: 'lib stands at the bottom: it imports neither components nor entrypoints.',
};
const ENTRYPOINTS = { group: ['**/entrypoints/**'], message: 'Components never import entrypoints: data in, events out.' };
const BROWSER = {
  group: ['wxt/browser', 'webextension-polyfill'],
  message: 'Only entrypoints and lib/messages know the browser API: take what you need as a parameter.',
};
const DEXIE = { group: ['dexie'], message: 'Only lib/store knows Dexie: add a function there.' };
const STORE = {
  group: ['**/lib/store/**', '**/lib/messages/call', '**/lib/messages/local', '**/lib/messages/answer', '**/lib/library/connect*'],
  message: 'Views take a Library, a Clipper or Files and know nothing behind them.',
};
const IN_LIB_VIEWS = { group: ['preact', 'preact/*'], message: 'lib has no views.' };

const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const globals = (...names) => ({
  'no-restricted-globals': ['error', ...names.map((name) => ({ name, message: 'Not here: see docs/architecture.md.' }))],
});
const EXTENSION = ['chrome', 'browser'];
const PAGE = ['document', 'window', 'location', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'indexedDB'];

const RAW_HTML = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML'], AssignmentExpression[left.property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name='insertAdjacentHTML']",
  message: 'Page content is hostile: render it as text. What has form goes through articleOf, which sanitises it.',
};
/** `no-restricted-imports` does not look at `import()`. */
const LATE_IMPORT = {
  selector: "ImportExpression[source.value=/lib\\/(store|messages)|entrypoints|^dexie$|^wxt\\/browser$/]",
  message: 'The order of dependencies holds for import() too.',
};
const LITERAL_TEXT = {
  selector: 'JSXText[value=/[A-Za-z\\u4e00-\\u9fff]{2,}/]',
  message: 'Every text goes through i18n, in English and Chinese.',
};

export default tseslint.config(
  { ignores: ['.output/', '.wxt/', 'node_modules/', 'out/', '.cache/'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, properties: false } }],
      '@typescript-eslint/no-empty-function': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['lib/report.ts', 'scripts/**', 'tests/**', '*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['lib/**/*.ts'],
    ignores: ['lib/store/**', 'lib/messages/**', 'lib/library/connect*', 'lib/backup/**', 'lib/drafts.ts'],
    rules: { ...imports(UP, BROWSER, DEXIE, IN_LIB_VIEWS), ...globals(...EXTENSION, ...PAGE) },
  },
  { files: ['lib/store/**/*.ts'], rules: { ...imports(UP, BROWSER, IN_LIB_VIEWS), ...globals(...EXTENSION, ...PAGE) } },
  { files: ['lib/messages/**/*.ts'], rules: { ...imports(UP, DEXIE, IN_LIB_VIEWS), ...globals(...PAGE) } },
  {
    files: ['lib/library/connect*.ts', 'lib/backup/**/*.ts', 'lib/drafts.ts'],
    rules: { ...imports(UP, BROWSER, DEXIE, IN_LIB_VIEWS), ...globals(...EXTENSION) },
  },
  {
    files: ['components/**/*.{ts,tsx}'],
    rules: {
      ...imports(ENTRYPOINTS, BROWSER, DEXIE, STORE),
      ...globals(...EXTENSION, 'fetch', 'indexedDB'),
      'no-restricted-syntax': ['error', RAW_HTML, LITERAL_TEXT, LATE_IMPORT],
    },
  },
  {
    files: ['entrypoints/**/*.{ts,tsx}'],
    rules: { ...imports(DEXIE), 'no-restricted-syntax': ['error', RAW_HTML, LITERAL_TEXT] },
  },
);
