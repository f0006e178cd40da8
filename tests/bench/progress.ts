/** Seconds between two lines about one job. */
const EVERY = 10;

/** Prints how far a long job is, now and then. */
export function progressLines(job: string): (progress: string) => void {
  let last = -Infinity;
  let said = '';
  return (progress) => {
    const now = performance.now() / 1000;
    if (now - last < EVERY || progress === said) return;
    last = now;
    said = progress;
    console.log(`  … ${job}: ${progress.replace(/\s+/g, ' ').trim()}`);
  };
}
