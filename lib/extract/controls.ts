import { TEXT_NODE } from './node-filter';
import { lineOf } from './one-line';
import { textsIn } from './texts-in';

/**
 * What the buttons and badges of a shop say, line by line beside each of its things, from the templates of Shopify,
 * WooCommerce, Squarespace and Magento; and what newspapers put between paragraphs. "Sale" or "new" alone may be of the text.
 */
const CONTROLS = [
  'add to (?:cart|bag|basket|wish ?list|favou?rites|compare)|(?:quick|fast) (?:view|shop|look|buy|add)|compare|select options|choose options',
  'sold out|out of stock|(?:regular|sale|unit|original) price|buy (?:it )?now|shop now|notify me(?: when available)?',
  String.raw`view (?:all|cart|collection|details|pro(?:duct|file))|sort(?: by)?|filter by|show sidebar|clear all|(?:showing|items) .{1,20}\d(?: results?)?|\d+ (?:products|results)|rated(?: [\d.]+ out of 5(?: stars)?)?|write a review`,
  '(?:read|learn|load) more|continue reading|skip to (?:main )?content|(?:back|return) to top|(?:jump to|print) recipe|add to calendar|loading\\.*',
  // Between the paragraphs of newspapers.
  '(?:anzeige|werbung|publicité|publicidad|pubblicità|advertisement)(?: ?[·|-] ?scroll to continue)?|(?:article|story) continues (?:below|after)(?: this)?(?: ad(?:vertisement)?)?|(?:skip past|after) newsletter promotion|skip ad(?:vertisement)?|sign up here|listen to this (?:article|story)',
  // Whose words they are, as newspapers of Italy and agencies close with, and what those of China and Taiwan do.
  '©(?!著作权).*|分享让更多人看到|[广廣]告|加入[购購]物[车車]|立即[购購][买買]|加入收藏|查看详情',
];
const CONTROL = new RegExp(String.raw`^(?:${CONTROLS.join('|')})\s*[:：»›>…→]*$`, 'i');
const LONGEST = 40;

/** Takes out of a copied content what is a control and nothing else; among the words of a sentence it stays. */
export function leaveOutControls(content: Element): void {
  const controls: Element[] = [];
  for (const node of textsIn(content)) {
    const text = lineOf(node);
    if (text.length > LONGEST || !CONTROL.test(text)) continue;
    const parent = node.parentElement;
    if (parent && parent !== content && CONTROL.test(lineOf(parent)) && !isAmongWords(parent, content)) controls.push(parent);
  }
  for (const control of controls) control.remove();
}

/** Whether words stand beside an element, or beside what holds it alone. */
function isAmongWords(element: Element, content: Element): boolean {
  for (let part: Element | null = element; part && part !== content; part = part.parentElement) {
    const beside = [part.previousSibling, part.nextSibling];
    if (beside.some((node) => node?.nodeType === TEXT_NODE && node.nodeValue?.trim())) return true;
    if (beside.some((node) => node)) return false;
  }
  return false;
}
