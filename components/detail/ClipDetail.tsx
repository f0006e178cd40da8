import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Clip } from '../../lib/clip/clip';
import { ClipFields } from '../clip/ClipFields';
import { fieldValues } from '../clip/field-values';
import { isSaying } from '../clip/labels';
import { SaveStatus } from '../clip/SaveStatus';
import { useClipEdit } from '../clip/use-clip-edit';
import { useModelSummary } from '../clip/use-model-summary';
import { Icon } from '../icons/Icon';
import { RowActions } from '../list/RowActions';
import type { ClipActions } from '../list/use-clip-actions';
import { useHighlighter, type Sought } from '../list/use-highlighter';
import { useLive } from '../services/use-live';
import { useServices } from '../services/services';
import { BodyText } from './BodyText';
import { ClipFacts, type WorkFields } from './ClipFacts';
import { ClipLinks } from './ClipLinks';
import { Quotes } from './Quotes';
import { Related } from './Related';

type Props = {
  id: string;
  /** It is marked. */
  sought: Sought;
  /** With them authors and day can be put right, too. */
  workFields?: WorkFields;
  /** What else the view offers to do with the clipping, beside what a row does. */
  tools?: (clip: Clip) => ComponentChildren;
  onBack?: () => void;
  onOpen: (id: string) => void;
  actions: ClipActions;
};

/** Everything of one clipping, open to the reader's pen. Key it by `id`. */
export function ClipDetail({ id, sought, workFields, tools, onBack, onOpen, actions }: Props) {
  const { library, t } = useServices();
  const rows = useLive(useMemo(() => library.rows([id]), [library, id])).value;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const clip = rows?.[0];
  return (
    <section class="detail" aria-label={t('detailLabel')} data-testid="detail">
      {onBack && (
        <button ref={back} type="button" class="detail-back" data-testid="detail-back" onClick={onBack}>
          <Icon name="back" />
          {t('back')}
        </button>
      )}
      {clip && <Opened clip={clip} sought={sought} workFields={workFields} tools={tools} onOpen={onOpen} actions={actions} />}
      {rows && !clip && <p class="detail-nothing">{t('detailGone')}</p>}
    </section>
  );
}

type OpenedProps = { clip: Clip; workFields: WorkFields | undefined; tools: Props['tools'] } & Pick<Props, 'sought' | 'onOpen' | 'actions'>;

function Opened({ clip, sought, workFields, tools, onOpen, actions }: OpenedProps) {
  const { t } = useServices();
  const { stored, draft, status, edit, flush, leave } = useClipEdit(clip);
  const summarising = useModelSummary(stored);
  const highlighter = useHighlighter(sought);
  const values = fieldValues(stored, draft);
  return (
    <>
      <h2 class="hidden">{values.title || t('untitled')}</h2>
      <div class="detail-bar">
        <SaveStatus status={status} onRetry={() => void flush()} />
        {tools?.(stored)}
        <RowActions clip={clip} reachable actions={actions} />
      </div>
      <ClipFacts clip={stored} draft={draft} fields={workFields} onEdit={edit} onBlur={() => void leave()} />
      {isSaying(clip) && <Quotes clip={clip} highlighter={highlighter} actions={actions} />}
      <ClipFields
        values={values}
        highlighter={highlighter}
        summarising={summarising}
        onEdit={edit}
        onBlur={() => void leave()}
      />
      {clip.quotes && !isSaying(clip) && <Quotes clip={clip} highlighter={highlighter} actions={actions} />}
      <ClipLinks clip={clip} />
      <Related clip={clip} onOpen={onOpen} />
      <BodyText clip={clip} sought={sought} />
    </>
  );
}
