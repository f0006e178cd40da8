import { useRef, useState } from 'preact/hooks';
import type { AlikeChange } from '../../lib/clip/alike';
import type { MessageKey } from '../../lib/i18n/messages';
import type { Filter, Ids } from '../../lib/search/filter';
import type { Notice } from '../list/use-clip-actions';
import type { Step } from '../list/undo-steps';
import type { Listing } from '../list/use-found';
import { useServices } from '../services/services';
import { ListedMenu } from './ListedMenu';
import { TagListed } from './TagListed';
import type { AlikeJobs } from './use-alike-jobs';

type Props = {
  listing: Listing;
  filter: Filter;
  jobs: AlikeJobs;
  onTold: (notice: Notice) => void;
  /** Keeps a step for Undo, and gives what takes it back. */
  remember: (step: Step) => () => void;
};

/** What is done at once; tags are asked for first. */
const CHANGES = {
  markRead: { read: true },
  markUnread: { read: false },
  star: { starred: true },
  unstar: { starred: false },
  delete: { trashed: true },
} as const satisfies Partial<Record<MessageKey, AlikeChange>>;

type Name = keyof typeof CHANGES;
const NAMES = Object.keys(CHANGES) as Name[];

/** Changes all that is listed in one go: tags, marks, or the trash. It can be taken back as anything else. */
export function ChangeListed({ listing: { ids, settled }, filter, jobs, onTold, remember }: Props) {
  const { t } = useServices();
  // What is listed when the question is asked is what is changed, whatever comes into the list meanwhile.
  const asked = useRef<Ids>(undefined);
  const [tagging, setTagging] = useState(false);
  const count = ids?.length ?? 0;
  // What is taken back runs to its end.
  const job = jobs.takeBack.progress ? { progress: jobs.takeBack.progress } : jobs.change;
  if (!ids || (count === 0 && !job.progress && !tagging)) return null;
  const change = async (does: MessageKey, of: Ids, changes: readonly AlikeChange[]) => {
    const outcome = await jobs.change.start({ ids: of, changes });
    if (!outcome) return;
    const { clips, takeBack, failure } = outcome;
    // Beside another that is being taken back it goes unseen.
    const reverse = async () => (await jobs.takeBack.start(takeBack)) ?? takeBack(() => undefined);
    const step: Step = { does, clip: { id: '', title: t('listCount', { count: clips }) }, reverse };
    const undo = clips > 0 ? { undo: remember(step) } : {};
    onTold(failure ? { failure } : { message: 'changedThese', of: { count: clips }, ...undo });
  };
  const choose = (name: Name | 'tags') => {
    if (name !== 'tags') return void change(name, ids, [CHANGES[name]]);
    asked.current = ids;
    setTagging(true);
  };
  return (
    <>
      {/* Before the menu, which takes the focus over when this gives it back. */}
      <TagListed
        open={tagging}
        filter={filter}
        count={asked.current?.length ?? 0}
        onClose={() => setTagging(false)}
        onChange={(changes) => {
          setTagging(false);
          void change('tagThese', asked.current ?? ids, changes);
        }}
      />
      <ListedMenu
        label={t('changeThese')}
        choices={[{ value: 'tags' as const, label: t('tagThese') }, ...NAMES.map((name) => ({ value: name, label: t(name) }))]}
        onChoose={choose}
        job={job}
        disabled={!settled}
        testId="change-list"
      />
    </>
  );
}
