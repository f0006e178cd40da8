/** What holds text that nobody reads. */
export const UNREAD = 'script, style, noscript, template';
