import { useSay } from '../base/language';
import { useStore } from '../base/store';
import type { Studio } from '../project/studio';
import { Icon } from '../ui/Icon';
import { clipName } from '../timeline/names';
import { SceneFields } from './SceneFields';
import { SoundFields } from './SoundFields';
import { TextFields } from './TextFields';

/** What is selected, and what can be changed of it. Every change is said, like any other. */
export function Inspector({ studio }: { studio: Studio }) {
  const say = useSay();
  useStore(studio.selection);
  const { timeline } = useStore(studio.project.state);
  const clips = studio.selected();
  const clip = clips[0];
  if (!clip) return null;
  const tell = (sentence: string) => studio.project.say(sentence, true);
  return (
    <aside className="inspector" aria-label={say('inspect.title')}>
      <header>
        <h2 dir="auto">{clips.length > 1 ? say('inspect.several', { count: clips.length }) : clipName(clip, say) || say('inspect.title')}</h2>
        <button type="button" className="ghost round small" aria-label={say('app.close')} onClick={() => studio.select([])}><Icon name="close" size={16} /></button>
      </header>
      {clips.length > 1
        ? <div className="fields"><button type="button" className="plain" onClick={() => studio.remove()}><Icon name="trash" size={16} />{say('timeline.delete')}</button></div>
        : <div className="fields" key={clip.id}>
            {clip.kind === 'scene' && <SceneFields clip={clip} timeline={timeline} tell={tell} />}
            {clip.kind === 'text' && <TextFields studio={studio} clip={clip} tell={tell} />}
            {clip.kind === 'sound' && <SoundFields studio={studio} clip={clip} timeline={timeline} tell={tell} />}
            {clip.kind === 'picture' && <p className="quiet">{clip.name}</p>}
          </div>}
    </aside>
  );
}
