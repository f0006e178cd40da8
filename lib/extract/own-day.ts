import { dayFiled } from './address-date';
import { chinaTime } from './china-time';
import { parseDate } from './dates';
import type { Page } from './page';

const DAY_MS = 86_400_000;
/** Statements of one moment differ by the seconds that one of them leaves out. */
const SAME_MOMENT_MS = 60_000;
const ZONED = /T[^T]*(?!\+00)[+-]\d\d:\d\d$/u;

/**
 * A moment in UTC as the page's writers have it, since it may fall on another of their days: with the zone in which the
 * page states the same moment elsewhere; as the day that the address names beside it; or in China's only zone where the
 * page is in Chinese. Any other date is left as it is.
 * @param stated all that the page states of its publication
 */
export function ownDay(date: string, stated: readonly string[], page: Page, now: Date): string {
  if (!/(?:Z|[+-]00:00)$/u.test(date)) return date;
  const moment = Date.parse(date);
  const times = [...page.document.querySelectorAll('time[datetime]')].slice(0, 50);
  const others = [...stated, ...times.flatMap((time) => parseDate(time.getAttribute('datetime') ?? '', now) ?? [])];
  const zoned = others.find(
    (other) => ZONED.test(other) && Math.abs(Date.parse(other) - moment) < SAME_MOMENT_MS,
  );
  if (zoned) return zoned;
  const filed = dayFiled(page.url, now);
  if (filed && filed !== date.slice(0, 10) && Math.abs(Date.parse(`${filed}T12:00Z`) - moment) <= 1.5 * DAY_MS)
    return filed;
  return (isChinese(page) ? chinaTime(String(Math.floor(moment / 1000))) : undefined) ?? date;
}

const isChinese = ({ heading, html }: Page): boolean =>
  /^(?=.*[々〇㐀-鿿])(?!.*[ぁ-ゖァ-ヺ])/u.test(heading ?? html.title ?? '');
