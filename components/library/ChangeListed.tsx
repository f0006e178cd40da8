import { useRef, useState } from 'preact/hooks';
import type { Filter, Ids } from '../../lib/search/filter';
import type { Listing } from '../list/use-found';
import { useServices } from '../services/services';
import { CHANGE_NAMES, CHANGES, type ChangeName } from './alike-changes';
import { ListedMenu } from './ListedMenu';
import { TagListed } from './TagListed';
import type { AlikeJobs } from './use-alike-jobs';

type Props = { listing: Listing; filter: Filter; jobs: AlikeJobs };

/** Changes all that is listed in one go: tags, marks, or the trash. It can be taken back as anything else. */
export function ChangeListed({ listing: { ids, settled }, filter, jobs }: Props) {
  const { t } = useServices();
  // What is listed when the question is asked is what is changed, whatever comes into the list meanwhile.
  const asked = useRef<Ids>(undefined);
  const [tagging, setTagging] = useState(false);
  const count = ids?.length ?? 0;
  // What is taken back runs to its end.
  const job = jobs.takeBack.progress ? { progress: jobs.takeBack.progress } : jobs.change;
  if (!ids || (count === 0 && !job.progress && !tagging)) return null;
  const choose = (name: ChangeName | 'tags') => {
    if (name !== 'tags') return void jobs.change.start({ ids, changes: [CHANGES[name]] });
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
          void jobs.change.start({ ids: asked.current ?? ids, changes });
        }}
      />
      <ListedMenu
        label={t('changeThese')}
        choices={[{ value: 'tags' as const, label: t('tagThese') }, ...CHANGE_NAMES.map((name) => ({ value: name, label: t(name) }))]}
        onChoose={choose}
        job={job}
        disabled={!settled}
        testId="change-list"
      />
    </>
  );
}
