import { useSay } from '../base/language';
import { fileName, save } from '../base/format';
import { useStore } from '../base/store';
import { toSrt } from '../draft/srt';
import { coverOf } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { Icon } from '../ui/Icon';
import { notify } from '../ui/notices';
import { readFrame } from '../wire/client';

/** What goes with a video: its captions, a cover, the project itself. */
export function Extras({ studio }: { studio: Studio }) {
  const say = useSay();
  const { timeline, draft } = useStore(studio.project.state);
  const srt = () => {
    const text = toSrt(timeline);
    if (text) save(fileName(timeline.title, 'srt'), new Blob([text], { type: 'application/x-subrip' }));
    else notify(say('export.noSrt'));
  };
  const cover = async () => {
    try {
      save(fileName(timeline.title, 'png'), await readFrame(studio.project.id, studio.player.state.get().frame || coverOf(timeline), null, { format: 'png' }));
    } catch {
      notify(say('app.failed'));
    }
  };
  const project = () => save(fileName(timeline.title, 'json'), new Blob([JSON.stringify(draft, null, 1)], { type: 'application/json' }));
  return (
    <div className="extras">
      <span>{say('export.extras')}</span>
      <button type="button" className="plain small" onClick={srt}><Icon name="captions" size={16} />{say('export.srt')}</button>
      <button type="button" className="plain small" onClick={() => void cover()}><Icon name="image" size={16} />{say('export.cover')}</button>
      <button type="button" className="plain small" onClick={project}><Icon name="film" size={16} />{say('export.project')}</button>
    </div>
  );
}
