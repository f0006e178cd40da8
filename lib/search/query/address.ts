import { webAddress } from '../../clip/address';
import { operatorNamed } from './names';

/** The beginning of an address without its scheme, as it is copied from a page or typed: a host, and a path below it. */
const HOST_AND_PATH = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S/u;

/** The web address that a query is, and nothing else, behind `url:` or without; `undefined` where words are looked for. */
export function addressIn(typed: string): string | undefined {
  const [, operator = '', value = ''] = /^\s*([^:：]+)[:：](.*)$/su.exec(typed) ?? [];
  const text = (operatorNamed(operator.trim()) === 'url' ? value : typed).trim();
  if (/\s/u.test(text)) return undefined;
  if (/^https?:\/\//iu.test(text)) return webAddress(text);
  return text.includes('/') && HOST_AND_PATH.test(text) ? webAddress(`https://${text}`) : undefined;
}
