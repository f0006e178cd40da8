/** What the browser tests call inside a page. */
export { extract } from '../../lib/extract/extract';
export { sanitise } from '../../lib/extract/sanitise';
export { quoteOf } from '../../lib/extract/selection';
export { articleOf } from '../../components/detail/article';
