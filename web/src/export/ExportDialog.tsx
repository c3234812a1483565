import { useState } from 'react';
import { useSay } from '../base/language';
import { useStore } from '../base/store';
import type { Studio } from '../project/studio';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import type { RenderOutput } from '../wire/types';
import { exportsOf, isOver } from './exports';
import { Extras } from './Extras';
import { JobView } from './JobView';
import { formats, presets, qualities, resolutions, type Preset } from './presets';

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
        <Choices timeline={timeline} onStart={(name, output) => {
          exporting.start(name, output, revision);
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
      {jobs.length > 0 && isChoosing && <button type="button" className="link" onClick={() => setChoosing(false)}>{jobs[0]!.name} · {say(jobs[0]!.status === 'completed' ? 'export.done' : 'export.running')}</button>}
      <Extras studio={studio} />
    </Dialog>
  );
}

function Choices({ timeline, onStart }: { timeline: { width: number; height: number }; onStart: (name: string, output: RenderOutput) => void }) {
  const say = useSay();
  const [preset, setPreset] = useState<string | null>(null);
  const [format, setFormat] = useState<(typeof formats)[number]>('mp4');
  const [quality, setQuality] = useState<(typeof qualities)[number]>('high');
  const [resolution, setResolution] = useState<(typeof resolutions)[number]>('1080p');
  const ratio = timeline.width > timeline.height ? '16:9' : timeline.width < timeline.height ? '9:16' : '1:1';
  const chosen = presets.find((one) => one.id === preset)!;
  const isSound = format === 'mp3' || format === 'wav';
  // Where one's own shape fits comes first.
  const sorted = [...presets].sort((a, b) => rank(a, ratio) - rank(b, ratio));
  return (
    <form onSubmit={(event) => {
      event.preventDefault();
      onStart(chosen.id ? chosen.name : format.toUpperCase(), chosen.id ? { preset: chosen.id } : isSound ? { format } : { format, quality, resolution });
    }}>
      <fieldset className="presets">
        <legend>{say('export.where')}</legend>
        {sorted.map((one) => (
          <label key={one.name} className={one.id === preset ? 'preset chosen' : 'preset'}>
            <input type="radio" name="preset" checked={one.id === preset} onChange={() => setPreset(one.id)} />
            <span className={`preset-shape r${(one.ratio ?? ratio).replace(':', 'x')}`} aria-hidden="true"><i /></span>
            <span className="preset-name"><b>{one.id ? one.name : say('export.plain')}</b>
              <small>{one.id === null ? say('export.plainNote', { size: `${timeline.width}×${timeline.height}` }) : say(one.ratio === null || one.ratio === ratio ? 'export.fits' : 'export.recomposed')}</small></span>
          </label>
        ))}
      </fieldset>
      {preset === null && (
        <div className="export-options">
          <label>{say('export.format')}<select value={format} onChange={(event) => setFormat(event.target.value as typeof format)}>{formats.map((one) => <option key={one} value={one}>{one.toUpperCase()}</option>)}</select></label>
          {!isSound && <label>{say('export.resolution')}<select value={resolution} onChange={(event) => setResolution(event.target.value as typeof resolution)}>{resolutions.map((one) => <option key={one}>{one}</option>)}</select></label>}
          {!isSound && <label>{say('export.quality')}<select value={quality} onChange={(event) => setQuality(event.target.value as typeof quality)}>{qualities.map((one) => <option key={one} value={one}>{say(`export.${one}`)}</option>)}</select></label>}
        </div>
      )}
      <button type="submit" className="primary big"><Icon name="download" size={18} />{say('export.start')}</button>
    </form>
  );
}

const rank = (preset: Preset, own: string): number => (preset.id === null ? 0 : preset.ratio === own ? 1 : preset.ratio === null ? 2 : 3);
