import { openBrowser } from '../browsers/open-browser';
import type { Session, SessionOptions } from '../browsers/session';
import { coldMedians } from './cold';
import { median, type Figure } from './figures';
import { paintTime } from './paint';
import { COLD_QUERIES } from './queries';
import { using } from './using';

const ROUNDS = 5;

/** Milliseconds that a browser which was just started is left alone. */
const REST = 2_500;

type Opening = SessionOptions & { home: string };

/**
 * What the first popup takes that an extension's process shows. Chromium ends that process when its background has had nothing to
 * do for half a minute and no page of it is open, so that most popups are the first of one, and find nothing compiled or read.
 */
export async function firstPopupFigures(opening: Opening, of: string, tell: (figure: Figure) => void): Promise<void> {
  const query = COLD_QUERIES['two Chinese characters'];
  const [own, empty, hits]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    await inNewBrowser(opening, async (session) => {
      empty.push(await paintTime(session, '/empty.html', 'p'));
      own.push(await paintTime(session, '/popup-watched.html', '[data-testid="clip-row"]'));
    });
    await inNewBrowser(opening, async (session) => {
      const times = await coldMedians(session, query, 1);
      hits.push(times.hits - times.script);
    });
  }
  tell({ name: `first popup of a process, newest painted, ${of}`, value: median(own), unit: 'ms', against: { name: 'empty page', value: median(empty) } });
  tell({ name: `first popup of a process, first hits in hand over script start (${query}), ${of}`, value: median(hits), unit: 'ms' });
}

async function inNewBrowser(opening: Opening, use: (session: Session) => Promise<void>): Promise<void> {
  await using(await openBrowser(opening), async (session) => {
    await new Promise((rested) => setTimeout(rested, REST));
    await use(session);
  });
}
