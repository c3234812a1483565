import { useState } from 'react';
import { useSay } from '../base/language';
import { useStore } from '../base/store';
import type { Studio } from '../project/studio';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { Choices } from './Choices';
import { exportsOf, isOver, type Job } from './exports';
import { Extras } from './Extras';
import { JobView } from './JobView';

/** Choosing what to export, watching it, and taking it away. */
export default function ExportDialog({ studio, onClose }: { studio: Studio; onClose: () => void }) {
  const say = useSay();
  const exporting = exportsOf(studio.project.id);
  const jobs = useStore(exporting.jobs);
  const { timeline, revision } = useStore(studio.project.state);
  const [isChoosing, setChoosing] = useState(jobs.length === 0 || (isOver(jobs[0]!) && jobs[0]!.revision !== revision));
  const job = jobs[0];
  return (
    <Dialog title={say('export.title')} wide onClose={onClose}>
      {isChoosing || !job ? (
        <Choices studio={studio} onStart={(name, output, wanted) => {
          exporting.start(name, output, revision, wanted);
          setChoosing(false);
        }} />
      ) : (
        <>
          <JobView job={job} title={timeline.title} isOld={job.revision !== revision} onCancel={() => exporting.cancel(job.id)}
            onSay={(words) => {
              onClose();
              studio.project.say(words);
            }} />
          {isOver(job) && <button type="button" className="plain" onClick={() => setChoosing(true)}><Icon name="refresh" size={16} />{say('export.another')}</button>}
        </>
      )}
      {jobs.length > 0 && isChoosing && <button type="button" className="link" onClick={() => setChoosing(false)}>{jobs[0]!.name} · {say(stateOf(jobs[0]!))}</button>}
      <Extras studio={studio} />
    </Dialog>
  );
}

const stateOf = (job: Job) => (!isOver(job) ? 'export.running' : job.status === 'completed' ? 'export.done' : job.status === 'failed' ? 'export.failed' : 'export.cancelled');
