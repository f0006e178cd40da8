/** Chinese sites write all their times in China Standard Time, which has no summer time. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** A moment in Unix seconds as it stands on a Chinese site: `2024-03-05T00:00:00+08:00`. */
export function chinaTime(seconds: string | undefined): string | undefined {
  if (!seconds || !/^\d{9,10}$/u.test(seconds)) return undefined;
  return `${new Date(Number(seconds) * 1000 + CHINA_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** A time that a server in China wrote without its zone (`2022-04-01 00:30:00`), with it; other texts as they are. */
export function inChina(text: string | undefined): string | undefined {
  return text?.replace(/(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?!\S)/u, '$1T$2+08:00');
}
