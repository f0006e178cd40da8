import { webAddress } from '../../clip/address';
import { operatorNamed } from './names';

/** The beginning of an address without its scheme, as it is copied from a page or typed: a host, and a path below it. */
const HOST_AND_PATH = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S/u;

/** A DOI, as references have it. */
const DOI = /^(?:doi\s*[:：]?\s*)?(10\.\d{4,9}\/\S+)$/iu;

/** A paper of arXiv as the site and its pages name it: the number, and perhaps its class and its day behind that. */
const ARXIV = /^arxiv\s*[:：]\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\s*\[[\w.-]+\].*)?$/iu;

/**
 * The web address that a query is, and nothing else, behind `url:` or without; that of a work whose number it is. `undefined`
 * where words are looked for.
 */
export function addressIn(typed: string): string | undefined {
  const [, doi] = DOI.exec(typed.trim()) ?? [];
  if (doi) return webAddress(`https://doi.org/${doi}`);
  const [, arxiv] = ARXIV.exec(typed.trim()) ?? [];
  if (arxiv) return webAddress(`https://arxiv.org/abs/${arxiv}`);
  const [, operator = '', value = ''] = /^\s*([^:：]+)[:：](.*)$/su.exec(typed) ?? [];
  const text = (operatorNamed(operator.trim()) === 'url' ? value : typed).trim();
  if (/\s/u.test(text)) return undefined;
  if (/^https?:\/\//iu.test(text)) return webAddress(text);
  return text.includes('/') && HOST_AND_PATH.test(text) ? webAddress(`https://${text}`) : undefined;
}
