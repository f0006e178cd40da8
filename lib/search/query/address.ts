import { webAddress } from '../../clip/address';

/** The beginning of an address without its scheme, as it is copied from a page or typed: a host, and a path below it. */
const HOST_AND_PATH = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S/u;

/** The web address that a query is, and nothing else; `undefined` where words are looked for. */
export function addressIn(typed: string): string | undefined {
  const text = typed.trim();
  if (/\s/u.test(text)) return undefined;
  if (/^https?:\/\//iu.test(text)) return webAddress(text);
  return HOST_AND_PATH.test(text) ? webAddress(`https://${text}`) : undefined;
}
