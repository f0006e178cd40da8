import { useMemo, useRef, useState } from 'preact/hooks';
import type { Files, ImportResult } from '../../lib/library/files';
import { useServices } from '../services/services';
import { ImportOutcome } from './ImportOutcome';
import type { FileJobs } from './use-file-jobs';
import { useIntoView } from './use-into-view';

type Props = { files: Files; job: FileJobs['notes']; imports: FileJobs['import'] };

/** Whether what is dragged is a file of notes; a text is left to the field, and a backup is none. */
function holdsNotes({ dataTransfer }: DragEvent): boolean {
  const [first] = dataTransfer?.items ?? [];
  return first?.kind === 'file' && /^(?:text\/|$)/.test(first.type);
}

const UNREADABLE: ImportResult = { ok: false, refusal: 'Unreadable' };

/** Turns loose notes into clippings: pasted, or from a text file, with the count shown before anything is written. */
export function NotesPanel({ files, job: { progress, done, start }, imports }: Props) {
  const { t } = useServices();
  const [text, setText] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const outcome = useIntoView(done);
  const counted = useMemo(() => (text.trim() === '' ? 0 : files.countNotes(text)), [files, text]);
  const [count, refusal] = typeof counted === 'number' ? [counted] : [0, counted];
  // What became of other notes is no answer to these.
  const isOfText = text === '' || text === done?.of;
  const result: ImportResult | undefined = unreadable ? UNREADABLE : refusal ? { ok: false, refusal } : isOfText ? done?.result : undefined;

  const choose = async (file: File) => {
    try {
      setText(await file.text());
      setUnreadable(false);
    } catch (error) {
      // It was moved, or its disk taken out.
      if (!(error instanceof DOMException)) throw error;
      setUnreadable(true);
    }
  };
  const bringIn = async () => {
    setUnreadable(false);
    const answer = await start(text);
    if (answer?.ok) setText('');
  };
  const bringInReferences = () => {
    void imports.start({ source: new File([text], 'references'), replace: false });
    setText('');
  };
  return (
    <section class="sheet-part" aria-labelledby="notes-title">
      <h2 id="notes-title" class="sheet-title">
        {t('notesTitle')}
      </h2>
      <p class="sheet-text">{t('notesText')}</p>
      <textarea
        class="notes"
        rows={8}
        aria-label={t('notesLabel')}
        placeholder={t('notesPlaceholder')}
        value={text}
        data-testid="notes"
        onInput={(event) => setText(event.currentTarget.value)}
        onDragOver={(event) => holdsNotes(event) && event.preventDefault()}
        onDrop={(event) => {
          const file = holdsNotes(event) && event.dataTransfer?.files[0];
          if (!file) return;
          event.preventDefault();
          void choose(file);
        }}
      />
      <div class="sheet-row">
        <button
          type="button"
          class="button button-main"
          data-testid="notes-import"
          disabled={count === 0 || progress !== undefined}
          onClick={() => void bringIn()}
        >
          {t('notesImport')}
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {t('notesChoose')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".txt,.md,text/plain,text/markdown"
          class="hidden"
          tabIndex={-1}
          aria-label={t('notesChoose')}
          data-testid="notes-file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void choose(file);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <span class="sheet-aside" role="status" data-testid="notes-count">
          {text.trim() !== '' && !refusal && (count === 0 ? t('notesNone') : t('notesCount', { count }))}
        </span>
      </div>
      <div ref={outcome} class="sheet-answer" role="status">{result && <ImportOutcome result={result} />}</div>
      {refusal && (
        <button type="button" class="button" data-testid="notes-as-references" disabled={imports.progress !== undefined} onClick={bringInReferences}>
          {t('notesAsReferences')}
        </button>
      )}
    </section>
  );
}
