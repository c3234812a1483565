import { useSay } from '../base/language';
import { usePart, useStore } from '../base/store';
import { sentences } from '../draft/sentences';
import type { Clip } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { Icon } from '../ui/Icon';
import { clipName } from '../timeline/names';
import { Tiles } from './fields';
import { SceneFields } from './SceneFields';
import { SoundFields } from './SoundFields';
import { TextFields } from './TextFields';

/** What is selected, and what can be changed of it. Every change is said, like any other. */
export function Inspector({ studio }: { studio: Studio }) {
  const say = useSay();
  useStore(studio.selection);
  const isFolded = useStore(studio.folded);
  const timeline = usePart(studio.project.state, (state) => state.timeline);
  const clips = studio.selected();
  const clip = clips[0];
  if (!clip) return null;
  const tell = (sentence: string) => studio.project.say(sentence, true);
  return (
    <aside className={isFolded ? 'inspector folded' : 'inspector'} aria-label={say('inspect.title')}>
      <header>
        <h2 dir="auto">{clips.length > 1 ? say('inspect.several', { count: clips.length }) : clipName(clip, say) || say('inspect.title')}</h2>
        <button type="button" className="plain small fold" aria-expanded={!isFolded} onClick={() => studio.folded.set(!isFolded)}>{say(isFolded ? 'inspect.open' : 'inspect.fold')}</button>
        <button type="button" className="ghost round small" aria-label={say('app.close')} onClick={() => studio.select([])}><Icon name="close" size={16} /></button>
      </header>
      <Since studio={studio} />
      {clips.length > 1
        ? <div className="fields"><button type="button" className="plain" onClick={() => studio.remove()}><Icon name="trash" size={16} />{say('timeline.delete')}</button></div>
        : <div className="fields" key={`${clip.id} ${clip.text}`}>
            {clip.kind === 'scene' && <SceneFields clip={clip} timeline={timeline} tell={tell} />}
            {clip.kind === 'text' && <TextFields studio={studio} clip={clip} timeline={timeline} tell={tell} />}
            {clip.kind === 'sound' && <SoundFields studio={studio} clip={clip} timeline={timeline} tell={tell} />}
            {clip.kind === 'picture' && <PictureFields studio={studio} clip={clip} tell={tell} />}
          </div>}
    </aside>
  );
}

/** What the last change made of the picture, and the way back. */
function Since({ studio }: { studio: Studio }) {
  const say = useSay();
  const isComparing = useStore(studio.comparing);
  const before = usePart(studio.project.state, (state) => state.before);
  const isBusy = usePart(studio.project.state, (state) => state.turns.some((turn) => turn.status !== 'done' && turn.status !== 'failed'));
  if (isBusy) return <p className="inspect-since" role="status"><span className="pulse" />{say('inspect.busy')}</p>;
  if (before === null) return null;
  return (
    <p className="inspect-since">
      <button type="button" className="ghost small" aria-pressed={isComparing} onClick={() => { studio.player.pause(); studio.comparing.set(!isComparing); }}>
        <Icon name="compare" size={16} />{say('inspect.compare')}</button>
      <button type="button" className="ghost small" onClick={() => studio.project.say(sentences.undo(), true)}><Icon name="undo" size={16} />{say('inspect.undo')}</button>
    </p>
  );
}

function PictureFields({ studio, clip, tell }: { studio: Studio; clip: Clip; tell: (sentence: string) => void }) {
  const say = useSay();
  const scene = usePart(studio.project.state, (state) => state.timeline.scenes[clip.scene - 1]);
  const isLook = clip.role === 'look';
  return (
    <>
      <p className="quiet">{say(isLook ? 'inspect.lookNote' : 'inspect.art', { number: clip.scene })}</p>
      <Tiles columns={2} items={[
        ...(isLook ? [] : [{ name: say('timeline.regenerate'), icon: <Icon name="refresh" size={16} />, run: () => tell(sentences.regenerate(clip.scene)) }]),
        ...(scene ? [{ name: say('inspect.toScene'), icon: <Icon name="film" size={16} />, run: () => studio.select([scene.id]) }] : []),
      ]} />
    </>
  );
}
