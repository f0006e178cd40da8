import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { chunkGroups } from './scripts/chunks';
import { leanReadability } from './scripts/lean-readability';
import { MODULES, PUT_INTO_PAGES, twiceMinified } from './scripts/twice-minified';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** The add-on's id in Firefox, and the name under which its data stays over updates. */
const GECKO_ID = 'commonplace@commonplace.example';

export default defineConfig({
  imports: false,
  vite: () => ({
    plugins: [preact()],
    // Dexie's package entry is the build for old browsers; the modern one is the same code, 1.5 kB smaller.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: { sourcemap: false, modulePreload: { polyfill: false, resolveDependencies: (_, files) => files } },
  }),
  hooks: {
    // `imports: false` only takes away the types: any name that looks like one of WXT's, as a parameter `storage`, still
    // brings its module along.
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
      config.imports.imports = [];
    },
    // Only pages are in several files; what runs elsewhere is one file each.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'clipper')) config.plugins?.push(leanReadability(), twiceMinified(PUT_INTO_PAGES));
      if (!entrypoints.some(({ type }) => type === 'popup')) return;
      config.plugins?.push(twiceMinified(MODULES));
      const output = { codeSplitting: { groups: chunkGroups(ROOT) } };
      Object.assign(config, mergeConfig(config, { build: { rollupOptions: { output } } }));
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push('seed.json');
    },
    'build:publicAssets': (_, files) => {
      files.push({ absoluteSrc: fileURLToPath(new URL('lib/seed/seed.json', import.meta.url)), relativeDest: 'seed.json' });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    // Letters that both browsers leave free: Chromium refuses Alt+Shift+C and X, Firefox opens its History menu on S.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'save-page': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_commandSavePage__' },
      'open-library': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpenLibrary__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
