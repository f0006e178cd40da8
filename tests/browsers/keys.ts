import type { Manifest } from './home';
import type { Held } from './view';

/** The keys that the manifest suggests for a command, such as `Alt+Shift+Y`. */
export function suggestedKeys(manifest: Manifest, command: string): Held & { letter: string } {
  const suggested = manifest.commands?.[command]?.suggested_key?.default;
  if (!suggested) throw new Error(`The manifest suggests no key for ${command}`);
  const keys = suggested.split('+');
  return {
    letter: keys.at(-1) ?? '',
    alt: keys.includes('Alt'),
    shift: keys.includes('Shift'),
    ctrl: keys.includes('Ctrl'),
  };
}
