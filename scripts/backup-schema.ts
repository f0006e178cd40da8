import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { backupSchema } from '../lib/backup/format';

const FILE = new URL('../public/backup.schema.json', import.meta.url);

/** What JSON Schema has no word for: the rebuilding of values, and dates and addresses that must be real. */
const BEYOND_JSON_SCHEMA = ['transform', 'raw_transform', 'trim', 'check'];

/** The text of `public/backup.schema.json`, made from the schema that the import itself uses. */
export function backupJsonSchema(): string {
  const { $schema, ...schema } = toJsonSchema(backupSchema, {
    target: 'draft-2020-12',
    typeMode: 'ignore',
    ignoreActions: BEYOND_JSON_SCHEMA,
  });
  const title = 'Commonplace backup, version 1';
  const description = 'A library of clippings, told in docs/backup-format.md. The import is stricter: see there.';
  return `${JSON.stringify({ $schema, title, description, ...schema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, backupJsonSchema());
