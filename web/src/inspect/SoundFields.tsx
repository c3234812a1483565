import { useSay } from '../base/language';
import { moods } from '../draft/choices';
import { sentences } from '../draft/sentences';
import { levelOf, type Clip, type Timeline } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { nameOf } from '../timeline/names';
import { Icon } from '../ui/Icon';
import { Field, SliderField, Tiles } from './fields';

const MostMusic = 100;
const MostOther = 150;

export function SoundFields({ studio, clip, timeline, tell }: { studio: Studio; clip: Clip; timeline: Timeline; tell: (sentence: string) => void }) {
  const say = useSay();
  const lane = timeline.lanes.find((one) => one.clips.some((other) => other.id === clip.id));
  if (!lane) return null;
  const { percent, fadeIn, fadeOut } = levelOf(clip, lane);
  const fades = (sound: 'music' | 'narration', most: number) => (['in', 'out'] as const).map((side) => (
    <SliderField key={side} label={say(side === 'in' ? 'inspect.fadeIn' : 'inspect.fadeOut')} unit={` ${say('inspect.seconds')}`} step={0.5} max={most}
      value={Math.round(((side === 'in' ? fadeIn : fadeOut) / timeline.fps) * 10) / 10} onDone={(value) => tell(sentences.fade(sound, side, value))} />
  ));
  if (lane.role === 'music') {
    const mood = clip.params['mood'];
    return (
      <>
        <Tiles columns={2} items={[
          { name: say('inspect.otherMusic'), icon: <Icon name="refresh" size={16} />, run: () => tell(sentences.otherMusic()) },
          { name: say('timeline.delete'), icon: <Icon name="trash" size={16} />, run: () => tell(sentences.removeMusic()) },
        ]} />
        <Field label={say('inspect.music')}>
          <Tiles columns={3} items={moods.map((one) => ({ name: nameOf('mood', one[0], say), isChosen: mood === one[0], run: () => tell(sentences.mood(one)) }))} />
        </Field>
        <SliderField label={say('inspect.volume')} value={percent} max={MostMusic} unit="%" onDone={(value) => tell(sentences.volume('music', value))} />
        {fades('music', 10)}
      </>
    );
  }
  if (lane.role === 'narration') {
    const isMale = clip.params['voice'] === 'male';
    return (
      <>
        <p className="inspect-line" dir="auto">{clip.text || clip.name}</p>
        <Tiles columns={3} items={[
          { name: say('timeline.editWords'), icon: <Icon name="text" size={16} />, run: () => studio.editing.set({ ...clip, role: 'narration' }) },
          { name: say('inspect.otherVoice'), icon: <Icon name="refresh" size={16} />, run: () => tell(sentences.otherVoice()) },
          { name: say('timeline.delete'), icon: <Icon name="trash" size={16} />, run: () => tell(sentences.removeVoice()) },
        ]} />
        <Field label={say('inspect.voice')}>
          <div className="segments wide">
            {[false, true].map((one) => (
              <button key={String(one)} type="button" aria-pressed={one === isMale} onClick={() => { if (one !== isMale) tell(sentences.voice(one)); }}>
                {say(one ? 'inspect.male' : 'inspect.female')}</button>
            ))}
          </div>
        </Field>
        <Field label={say('inspect.pace')}>
          <Tiles columns={2} items={[
            { name: say('timeline.slower'), run: () => tell(sentences.pace(false)) },
            { name: say('timeline.faster'), run: () => tell(sentences.pace(true)) },
          ]} />
        </Field>
        <SliderField label={say('inspect.volume')} value={percent} max={MostOther} unit="%" onDone={(value) => tell(sentences.volume('narration', value))} />
        {fades('narration', 3)}
      </>
    );
  }
  return (
    <>
      <SliderField label={say('inspect.volume')} value={percent} max={MostOther} unit="%" onDone={(value) => tell(sentences.volume('sound', value))} />
      <Tiles columns={2} items={[{ name: say('timeline.delete'), icon: <Icon name="trash" size={16} />, run: () => tell(sentences.removeEffects()) }]} />
    </>
  );
}
