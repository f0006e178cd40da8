/** The name of a backup's file: what it is, and when it was made by the reader's clock. */
export function backupName(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `commonplace-backup-${day}-${two(now.getHours())}${two(now.getMinutes())}.json`;
}
