import { PopupView, type PopupProps } from '../../components/popup/PopupView';
import { useLive } from '../../components/services/use-live';
import type { Health } from '../../lib/health';
import { liveLocal } from '../../lib/messages/local';

const healthNow = liveLocal('health');

/** The popup, told how the library is as soon as that is known: after a start of the browser it may be open before. */
export function App({ health: known, ...props }: Omit<PopupProps, 'planting' | 'trouble'> & { health: Health | undefined }) {
  const { value: health = known } = useLive(healthNow);
  return <PopupView {...props} planting={health === undefined} trouble={health && health.state !== 'good' ? health : undefined} />;
}
