import { useState } from 'react';
import { bytes } from '../base/format';
import { duration, useSay } from '../base/language';
import { useStore } from '../base/store';
import { sentences } from '../draft/sentences';
import { coverOf, type Timeline } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { Icon } from '../ui/Icon';
import type { RenderOutput } from '../wire/types';
import { estimate, shapeOf } from './estimate';
import { formats, presetName, presets, qualities, resolutions, type Preset } from './presets';
import { SafePicture } from './SafePicture';
import type { Wanted } from './exports';

/** What is to be exported, for where, and what that will take. */
export function Choices({ studio, onStart }: { studio: Studio; onStart: (name: string, output: RenderOutput, wanted: Wanted) => void }) {
  const say = useSay();
  const { timeline, turns } = useStore(studio.project.state);
  const [frame] = useState(() => studio.player.state.get().frame || coverOf(timeline));
  const [preset, setPreset] = useState<string | null>(null);
  const [format, setFormat] = useState<(typeof formats)[number]>('mp4');
  const [quality, setQuality] = useState<(typeof qualities)[number]>('high');
  const [resolution, setResolution] = useState<(typeof resolutions)[number]>('1080p');
  const ratio = timeline.width > timeline.height ? '16:9' : timeline.width < timeline.height ? '9:16' : '1:1';
  const chosen = presets.find((one) => one.id === preset)!;
  const isSound = format === 'mp3' || format === 'wav';
  const isWorking = turns.some((turn) => turn.status !== 'done' && turn.status !== 'failed');
  const output: RenderOutput = chosen.id ? { preset: chosen.id } : isSound ? { format } : { format, quality, resolution };
  const made = madeOf(timeline);
  const guess = estimate(made, chosen, output, resolution);
  // Where one's own shape fits comes first.
  const sorted = [...presets].sort((a, b) => rank(a, ratio) - rank(b, ratio));
  return (
    <form onSubmit={(event) => {
      event.preventDefault();
      if (!isWorking) onStart(chosen.id ? presetName(chosen, say) : format.toUpperCase(), output, { ...made, size: shapeOf(timeline, chosen, resolution) });
    }}>
      <div className="export-top">
        <fieldset className="presets">
          <legend>{say('export.where')}</legend>
          {sorted.map((one) => (
            <label key={one.name} className={one.id === preset ? 'preset chosen' : 'preset'}>
              <input type="radio" name="preset" checked={one.id === preset} onChange={() => setPreset(one.id)} />
              <span className={`preset-shape r${(one.ratio ?? ratio).replace(':', 'x')}`} aria-hidden="true"><i /></span>
              <span className="preset-name"><b>{one.id ? presetName(one, say) : say('export.plain')}</b>
                <small>{one.id === null ? say('export.plainNote', { size: `${timeline.width}×${timeline.height}` }) : say(one.ratio === null || one.ratio === ratio ? 'export.fits' : 'export.recomposed')}</small></span>
            </label>
          ))}
        </fieldset>
        <SafePicture session={studio.project.id} frame={frame} preset={chosen} made={timeline} />
      </div>
      {preset === null && (
        <div className="export-options">
          <label>{say('export.format')}<select value={format} onChange={(event) => setFormat(event.target.value as typeof format)}>{formats.map((one) => <option key={one} value={one}>{one.toUpperCase()}</option>)}</select></label>
          {!isSound && <label>{say('export.resolution')}<select value={resolution} onChange={(event) => setResolution(event.target.value as typeof resolution)}>{resolutions.map((one) => <option key={one}>{one}</option>)}</select></label>}
          {!isSound && <label>{say('export.quality')}<select value={quality} onChange={(event) => setQuality(event.target.value as typeof quality)}>{qualities.map((one) => <option key={one} value={one}>{say(`export.${one}`)}</option>)}</select></label>}
        </div>
      )}
      <AiLabel studio={studio} timeline={timeline} isWorking={isWorking} />
      <p className="export-estimate" role="status">{isWorking ? say('export.wait') : say('export.estimate', { size: bytes(guess.bytes), time: duration(guess.seconds, say) })}</p>
      <button type="submit" className="primary big" disabled={isWorking}><Icon name="download" size={18} />{say('export.start')}</button>
    </form>
  );
}

// The label is a part of the video: it is put on and taken off by its sentence, and undone like anything else.
function AiLabel({ studio, timeline, isWorking }: { studio: Studio; timeline: Timeline; isWorking: boolean }) {
  const say = useSay();
  const isOn = timeline.lanes.some((lane) => lane.role === 'notice');
  return (
    <label className="switch">
      <input type="checkbox" role="switch" checked={isOn} disabled={isWorking} onChange={() => studio.project.say(sentences.aiLabel(!isOn), true)} />
      <span><b>{say('export.aiLabel')}</b><small>{say('export.aiLabelNote')}</small></span>
    </label>
  );
}

const madeOf = (timeline: Timeline) => ({
  width: timeline.width, height: timeline.height, frames: timeline.frames, fps: timeline.fps,
  hasFootage: timeline.lanes.some((lane) => lane.kind !== 'sound' && lane.clips.some((clip) => clip.mediaId !== null)),
});

const rank = (preset: Preset, own: string): number => (preset.id === null ? 0 : preset.ratio === own ? 1 : preset.ratio === null ? 2 : 3);
