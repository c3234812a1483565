import { useSay } from '../base/language';
import { useStore } from '../base/store';
import { Icon } from '../ui/Icon';
import { exportsOf, isOver } from './exports';

/** Shows in the bar that an export is under way or ready. */
export function ExportBadge({ id, onOpen }: { id: string; onOpen: () => void }) {
  const say = useSay();
  const job = useStore(exportsOf(id).jobs)[0];
  if (!job || job.status === 'cancelled') return null;
  const label = isOver(job) ? say(job.status === 'completed' ? 'export.done' : 'export.failed') : `${say('export.running')} ${job.progress}%`;
  return (
    <button type="button" className={`export-badge ${job.status}`} onClick={onOpen} aria-label={label} title={label}>
      {isOver(job) ? <Icon name={job.status === 'completed' ? 'check' : 'warning'} size={16} /> : <span className="ring" style={{ ['--share' as string]: `${job.progress}%` }} />}
      <span className="wide-only">{isOver(job) ? label : `${job.progress}%`}</span>
    </button>
  );
}
