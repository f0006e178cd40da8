import type { Unfit } from '../../lib/clip/validate';
import { failureKeys, type MessageKey } from '../../lib/i18n/messages';
import type { ImportReport, ImportResult } from '../../lib/library/files';
import { useServices } from '../services/services';

type Props = { result: ImportResult; onReplace?: () => void };

const COUNTS = [
  ['added', 'reportAdded'],
  ['already', 'reportAlready'],
  ['updated', 'reportUpdated'],
  ['kept', 'reportKept'],
  ['removedSeed', 'reportRemovedSeed'],
] as const satisfies [keyof ImportReport, MessageKey][];

const FLAWS: Record<Unfit['flaw'], MessageKey> = {
  missing: 'flawMissing',
  'wrong-type': 'flawWrongType',
  'too-long': 'flawTooLong',
  malformed: 'flawMalformed',
  twice: 'flawTwice',
  'of-another': 'flawOfAnother',
};

/** How an import ended, in full: what came in, what did not and why; or why the file was turned away. */
export function ImportOutcome({ result, onReplace }: Props) {
  if (result.ok) return <Report report={result.value} onReplace={onReplace} />;
  if ('refusal' in result) {
    const title: MessageKey = `refused${result.refusal}`;
    return <Refused title={title} advice={`${title}Advice`} line={result.line} />;
  }
  return <Refused {...failureKeys(result.error.name)} why={result.error.detail} />;
}

function Report({ report, onReplace }: { report: ImportReport; onReplace: (() => void) | undefined }) {
  const { t } = useServices();
  const told = COUNTS.filter(([name]) => report[name] > 0);
  const { refused } = report;
  return (
    <div class="report" data-testid="import-report">
      <h3 class="part-title">{t('reportTitle')}</h3>
      {told.length === 0 && refused.length === 0 && <p>{t('reportNothing')}</p>}
      <ul class="report-counts">
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
      {refused.length > 0 && (
        <details class="report-refused" open data-testid="report-refused">
          <summary>{t('reportRefused', { count: refused.length })}</summary>
          <ul>
            {refused.map(({ line, why }) => (
              <li key={line}>{t('reportRefusedLine', { line, why: t(FLAWS[why.flaw], { field: why.field }) })}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

type RefusedProps = { title: MessageKey; advice: MessageKey; line?: number | undefined; why?: string | undefined };

function Refused({ title, advice, line, why }: RefusedProps) {
  const { t } = useServices();
  return (
    <div class="report" data-testid="import-refused">
      <p class="outcome danger">
        <strong>{t(title)}</strong>
      </p>
      <p>{t(advice)}</p>
      {line !== undefined && <p class="card-detail">{t('refusedAtLine', { line })}</p>}
      {why && <code class="card-code">{why}</code>}
    </div>
  );
}
