/** Words that begin a path, or say what is shown: `#inbox/FMfc1`, `#note=3`. A place or a campaign is told in other words: `#page=3`. */
const ROUTE = /^#(?:!|\/+[^/:]|[a-z][a-z0-9_-]*\/+[^/]|(?:id|note|doc|article|post|item|message|thread|topic|story)=[^/&])/;

/** What stands behind `#` in an address, without text fragment and slashes at the end; empty where nothing does. */
export function anchorOf({ hash }: URL): string {
  return hash.replace(/:~:.*$/, '').replace(/\/+$/, '').replace(/^#$/, '');
}

/** What stands there when it names a page of its own, as in apps that never leave their address; empty for an anchor. */
export function routeOf(url: URL): string {
  const anchor = anchorOf(url);
  return ROUTE.test(anchor) ? anchor : '';
}
