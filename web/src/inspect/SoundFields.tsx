import { isChinese, useSay } from '../base/language';
import { sentences } from '../draft/sentences';
import { levelOf, type Clip, type Timeline } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { Chips, Field, SliderField } from './fields';

const moods = [
  ['mood.upbeat', 'upbeat music', '欢快的音乐'],
  ['mood.calm', 'calm music', '舒缓的音乐'],
  ['mood.epic', 'epic music', '史诗感的音乐'],
  ['mood.lofi', 'lo-fi music', '低保真音乐'],
] as const;

export function SoundFields({ studio, clip, timeline, tell }: { studio: Studio; clip: Clip; timeline: Timeline; tell: (sentence: string) => void }) {
  const say = useSay();
  const two = (english: string, chinese: string) => tell(isChinese() ? chinese : english);
  const lane = timeline.lanes.find((one) => one.clips.some((other) => other.id === clip.id));
  const percent = lane ? levelOf(clip, lane).percent : 100;
  if (lane?.role === 'music') {
    return (
      <>
        <SliderField label={say('inspect.volume')} value={percent} max={100} unit="%" onDone={(value) => tell(sentences.musicVolume(value))} />
        <Field label={say('inspect.music')}>
          <Chips items={[
            ...moods.map(([name, english, chinese]) => ({ name: say(name), run: () => two(english, `换成${chinese}`) })),
            { name: say('suggest.music'), run: () => two('other music', '换个音乐') },
            { name: say('mood.none'), run: () => tell(sentences.removeMusic()) },
          ]} />
        </Field>
        <Field label={say('inspect.fade')}>
          <Chips items={[
            { name: say('inspect.fadeIn'), run: () => tell(sentences.fade('music', 'in', 2)) },
            { name: say('inspect.fadeOut'), run: () => tell(sentences.fade('music', 'out', 3)) },
          ]} />
        </Field>
      </>
    );
  }
  if (lane?.role === 'narration') {
    return (
      <>
        <p className="quiet" dir="auto">{clip.text || clip.name}</p>
        <Chips items={[{ name: say('timeline.editWords'), run: () => studio.editing.set({ ...clip, role: 'narration' }) }]} />
        <SliderField label={say('inspect.volume')} value={percent} max={150} unit="%" onDone={(value) => tell(sentences.voiceVolume(value))} />
        <Field label={say('inspect.voice')}>
          <Chips items={[
            { name: say('inspect.female'), run: () => two('female voice', '换成女声') },
            { name: say('inspect.male'), run: () => two('male voice', '换成男声') },
            { name: say('timeline.slower'), run: () => two('speak slower', '旁白慢一点') },
            { name: say('timeline.faster'), run: () => two('speak faster', '旁白快一点') },
          ]} />
        </Field>
      </>
    );
  }
  return <p className="quiet">{clip.name}</p>;
}

