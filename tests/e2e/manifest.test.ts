import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS } from '../browsers/open-browser';
import { BROWSERS } from './world';

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  const manifest = JSON.parse(readFileSync(join(BUILDS[browser], 'manifest.json'), 'utf8')) as Record<string, unknown>;

  test('asks for what is needed and no site', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus']);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('names no browser that lacks what the background uses', () => {
    expect(manifest.browser_specific_settings ?? {}).not.toHaveProperty('gecko_android');
  });

  test('opens no way in from pages or other extensions', () => {
    for (const key of ['content_scripts', 'externally_connectable', 'web_accessible_resources', 'sandbox']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('lets the extension’s own pages load and run its own files only', () => {
    const { extension_pages: policy, ...others } = manifest.content_security_policy as { extension_pages: string };
    expect(others).toEqual({});
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "script-src 'self'",
      "style-src 'self'",
    ]);
  });
});
