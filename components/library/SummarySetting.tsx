import { useEffect, useState } from 'preact/hooks';
import type { Availability, SummaryModel } from '../../lib/library/summary-model';
import { report } from '../../lib/report';
import type { Settings } from '../../lib/settings';
import { useServices } from '../services/services';
import { RadioGroup } from './RadioGroup';

/** The language that every browser with a model reads; whether it reads another is asked at each clipping. */
const FIRST_LANGUAGE = 'en';

type Props = { value: Settings['summaries']; model: SummaryModel | undefined; onChoose: (value: Settings['summaries']) => void };

/** Whether the browser's own model may write the summaries that pages lack. Off until the reader says so. */
export function SummarySetting({ value, model, onChoose }: Props) {
  const { t } = useServices();
  const [state, setState] = useState<Availability>();
  const [share, setShare] = useState<number>();
  const look = () => {
    if (!model) return setState('unavailable');
    model.availability(FIRST_LANGUAGE).then(setState, (error: unknown) => report(error, 'asking for the model'));
  };
  useEffect(look, [model]);
  const choose = (chosen: Settings['summaries']) => {
    onChoose(chosen);
    if (chosen !== 'model' || !model || state === 'available') return;
    // The browser fetches its model only at a press.
    setShare(0);
    model
      .fetch(FIRST_LANGUAGE, setShare)
      .catch((error: unknown) => report(error, 'fetching the model'))
      .finally(() => {
        setShare(undefined);
        look();
      });
  };
  return (
    <RadioGroup
      legend={t('settingsSummaries')}
      name="summaries"
      value={value}
      choices={[
        { value: 'text', label: t('settingsSummariesText') },
        {
          value: 'model',
          label: t('settingsSummariesModel'),
          hint: t('settingsSummariesModelHint'),
          disabled: state === 'unavailable' && value !== 'model',
        },
      ]}
      onChoose={choose}
    >
      <p class="sheet-text sheet-status" role="status" data-testid="model-state">
        {share !== undefined && t('settingsModelFetching', { percent: Math.round(share * 100) })}
        {share === undefined && state === 'unavailable' && t('settingsModelNone')}
        {share === undefined && state === 'available' && value === 'model' && t('settingsModelReady')}
      </p>
    </RadioGroup>
  );
}
