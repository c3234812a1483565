import { useSay } from '../base/language';
import { backdrops, cuts, looks } from '../draft/choices';
import { sentences } from '../draft/sentences';
import { levelOf, lookOf, speedOf, type Clip, type Timeline } from '../draft/timeline';
import { nameOf } from '../timeline/names';
import { Icon } from '../ui/Icon';
import { Field, NumberField, SliderField, Tiles } from './fields';

const speeds = [0.5, 1, 1.5, 2];

export function SceneFields({ clip, timeline, tell }: { clip: Clip; timeline: Timeline; tell: (sentence: string) => void }) {
  const say = useSay();
  const seconds = Math.round((clip.length / timeline.fps) * 100) / 100;
  const factor = speedOf(clip);
  const lane = timeline.lanes.find((one) => one.kind === 'scene');
  const cut = lane?.cuts.find((one) => one.at === clip.start + clip.length);
  const isLast = clip.scene === timeline.scenes.length;
  const look = lookOf(timeline, clip);
  return (
    <>
      <Tiles columns={3} items={[
        { name: say('timeline.regenerate'), icon: <Icon name="refresh" size={16} />, run: () => tell(sentences.regenerate(clip.scene)) },
        { name: say('timeline.duplicate'), icon: <Icon name="copy" size={16} />, run: () => tell(sentences.duplicateScene(clip.scene)) },
        { name: say('timeline.delete'), icon: <Icon name="trash" size={16} />, run: () => tell(sentences.deleteScenes([clip.scene])) },
      ]} />
      <NumberField label={say('inspect.length')} unit={say('inspect.seconds')} value={seconds} min={0.2} max={600} step={0.1}
        onDone={(value) => tell(sentences.setLength(clip.scene, value))} />
      {/* What is drawn has no speed of its own: it is as long as it is. */}
      {clip.mediaId !== null && (
        <Field label={say('inspect.speed')}>
          <div className="segments wide">
            {speeds.map((one) => <button key={one} type="button" aria-pressed={factor === one} onClick={() => tell(sentences.setSpeed(clip.scene, one))}>{one}×</button>)}
          </div>
        </Field>
      )}
      {clip.hasSound && lane && (
        <SliderField label={say('inspect.volume')} value={levelOf(clip, lane).percent} max={150} unit="%" onDone={(value) => tell(sentences.sceneVolume(clip.scene, value))} />
      )}
      <Field label={say('inspect.look')}>
        <Tiles columns={3} items={[
          ...looks.map((one) => ({ name: nameOf('look', one[0], say), isChosen: one[0] === look, run: () => tell(sentences.look(clip.scene, one)) })),
          { name: say('look.none'), isChosen: look === null, run: () => { if (look !== null) tell(sentences.look(clip.scene, null)); } },
        ]} />
      </Field>
      {!isLast && (
        <Field label={say('inspect.transition')}>
          <Tiles columns={3} items={[
            ...cuts.map((one) => ({ name: nameOf('cut', one[0], say), isChosen: one[0] === cut?.kind, run: () => tell(sentences.setCut(clip.scene, one)) })),
            { name: say('cut.none'), isChosen: cut === undefined, run: () => { if (cut !== undefined) tell(sentences.setCut(clip.scene, null)); } },
          ]} />
        </Field>
      )}
      {clip.media === 'background' && (
        <Field label={say('inspect.background')}>
          <Tiles columns={3} items={backdrops.map((one) => ({
            name: nameOf('backdrop', one[0], say), isChosen: clip.params['style'] === one[0], run: () => tell(sentences.backdrop(clip.scene, one)),
          }))} />
        </Field>
      )}
    </>
  );
}
