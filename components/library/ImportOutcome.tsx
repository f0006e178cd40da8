import type { Unfit } from '../../lib/clip/validate';
import { failureKeys, type MessageKey, type Translate } from '../../lib/i18n/messages';
import type { ImportReport, ImportResult, UnreadReference } from '../../lib/library/files';
import { useServices } from '../services/services';

type Props = { result: ImportResult; onReplace?: () => void };

const COUNTS = [
  ['added', 'reportAdded'],
  ['already', 'reportAlready'],
  ['updated', 'reportUpdated'],
  ['kept', 'reportKept'],
  ['filled', 'reportFilled'],
  ['removedSeed', 'reportRemovedSeed'],
] as const satisfies [keyof ImportReport, MessageKey][];

type Why = Unfit | UnreadReference;

const FLAWS: Record<Why['flaw'], MessageKey> = {
  missing: 'flawMissing',
  'wrong-type': 'flawMalformed',
  'too-long': 'flawTooLong',
  malformed: 'flawMalformed',
  twice: 'flawTwice',
  'of-another': 'flawOfAnother',
  unclosed: 'flawUnclosed',
  loose: 'flawLoose',
  unreadable: 'flawUnreadable',
};

/** What a reader calls the parts of a clipping, by their field; all others are for programs alone. */
const PARTS: Partial<Record<string, MessageKey>> = {
  title: 'partTitle',
  url: 'partAddress',
  summary: 'partSummary',
  authors: 'partAuthors',
  site: 'partSite',
  venue: 'partVenue',
  publishedAt: 'partDate',
  clippedAt: 'partDate',
  updatedAt: 'partDate',
  trashedAt: 'partDate',
  tags: 'partTags',
  note: 'partNote',
  quotes: 'partQuotes',
  links: 'partLinks',
  body: 'partBody',
};

/** How an import ended, in full: what came in, what did not and why; or why it was turned away, or stopped on its way. */
export function ImportOutcome({ result, onReplace }: Props) {
  if (result.ok) return <Report report={result.value} onReplace={onReplace} />;
  const { title, advice, ...details } = reasonOf(result);
  return (
    <>
      <Refused title={title} advice={result.sofar ? 'importStopped' : advice} {...details} />
      {result.sofar && <Report report={result.sofar} />}
    </>
  );
}

function reasonOf(result: Exclude<ImportResult, { ok: true }>): RefusedProps {
  if ('error' in result) return { ...failureKeys(result.error.name), why: result.error.detail };
  if ('stopped' in result) return { title: 'importCancelled', advice: 'importCancelledAdvice' };
  const title: MessageKey = `refused${result.refusal}`;
  return { title, advice: `${title}Advice`, line: result.line };
}

function Report({ report, onReplace }: { report: ImportReport; onReplace?: (() => void) | undefined }) {
  const { t } = useServices();
  const told = COUNTS.filter(([name]) => report[name] > 0);
  const { refused } = report;
  return (
    <div class="report" data-testid="import-report">
      <h3 class="part-title">{t('reportTitle')}</h3>
      {told.length === 0 && refused.count === 0 && <p>{t('reportNothing')}</p>}
      <ul>
        {told.map(([name, key]) => (
          <li key={name} data-testid={`report-${name}`}>
            {t(key, { count: report[name] })}
          </li>
        ))}
      </ul>
      {report.kept > 0 && onReplace && (
        <button type="button" class="button" data-testid="replace-mine" onClick={onReplace}>
          {t('replaceMine')}
        </button>
      )}
      {refused.count > 0 && <RefusedLines refused={refused} />}
    </div>
  );
}

/** Which clippings were refused and why: the first of them by name, all of them by number. */
function RefusedLines({ refused: { count, first } }: Pick<ImportReport, 'refused'>) {
  const { t } = useServices();
  return (
    <details class="report-refused" open data-testid="report-refused">
      <summary>{t('reportRefused', { count })}</summary>
      <ul>
        {first.map((each) => (
          <li key={each.place} dir="auto">
            {t('reportRefusedWhy', { name: nameOf(t, each), why: reasonFor(t, each.why) })}
          </li>
        ))}
        {count > first.length && <li>{t('reportRefusedMore', { count: count - first.length })}</li>}
      </ul>
    </details>
  );
}

/** What a clipping calls itself, and where it is in its file. */
function nameOf(t: Translate, { name, line, place }: ImportReport['refused']['first'][number]): string {
  if (line === undefined) return name ?? t('reportRefusedPlace', { place });
  return name === undefined ? t('reportRefusedLine', { line }) : t('reportRefusedNamed', { name, line });
}

/** Why a clipping could not come in, as somebody says it who knows of no fields. */
function reasonFor(t: Translate, { field, flaw }: Why): string {
  if (field === '' && flaw === 'too-long') return t('flawTooLarge');
  const [part = ''] = field.split('.');
  return t(FLAWS[flaw], { part: t(PARTS[part] ?? 'partOther') });
}

type RefusedProps = { title: MessageKey; advice: MessageKey; line?: number | undefined; why?: string | undefined };

function Refused({ title, advice, line, why }: RefusedProps) {
  const { t } = useServices();
  return (
    <div class="report report-none" data-testid="import-refused">
      <p class="outcome danger">
        <strong>{t(title)}</strong>
      </p>
      <p>{t(advice)}</p>
      {line !== undefined && <p>{t('refusedAtLine', { line })}</p>}
      {why && <code class="failure-code">{why}</code>}
    </div>
  );
}
