/**
 * The one place where unexpected errors go: the extension's own console, and nowhere else. Nothing is sent. `when` says
 * what was being done.
 */
export function report(error: unknown, when: string): void {
  console.error(`Commonplace, while ${when}:`, error);
}
