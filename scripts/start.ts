import { command } from './check';
import { demo } from './demo';
import { demonstrate } from './demonstrate';
import { namedPage, samplePages } from './samples';
import { tryOut } from './try-out';

/** `npm start`: builds the extension and opens it in a browser, or shows what it does where there is no display. */
const [name, size] = process.argv.slice(2);
if (name === '--demo') {
  await command('wxt', 'build');
  await demo(Number(size), hasDisplay());
} else {
  const samples = name ? [await namedPage(name)] : await samplePages();
  await command('wxt', 'build');
  await (hasDisplay() ? tryOut(samples) : demonstrate(samples));
}

function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return false;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}
