/**
 * Makes lib/seed/seed.json from lib/seed/notes.txt: `npx tsx scripts/seed.ts`.
 * With `--check` nothing is written, and the exit code is 1 when the file is not what the notes give.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { makeSeed, writeSeed } from '../lib/seed/make-seed';

const notes = new URL('../lib/seed/notes.txt', import.meta.url);
const file = new URL('../lib/seed/seed.json', import.meta.url);
const made = makeSeed(readFileSync(notes, 'utf8'));

if (!process.argv.includes('--check')) {
  writeFileSync(file, writeSeed(made));
  console.log(`lib/seed/seed.json: ${made.clips.length} clippings`);
} else if (readFileSync(file, 'utf8') !== writeSeed(made)) {
  console.error('lib/seed/seed.json is not what lib/seed/notes.txt gives: run `npx tsx scripts/seed.ts`.');
  process.exitCode = 1;
}
