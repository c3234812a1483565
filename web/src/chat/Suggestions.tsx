import { useMemo } from 'react';
import { useSay } from '../base/language';
import { useStore } from '../base/store';
import type { Project } from '../project/project';
import { readReply } from '../project/replies';
import type { Turn } from '../project/turns';
import { Icon } from '../ui/Icon';

const Most = 5;
const LengthSaid = /(\d+)\s*(?:s\b|seconds?|秒)/i;

/** What one could say next: what the reply itself proposes, then what suits this video. */
export function Suggestions({ turn, project, onExport }: { turn: Turn; project: Project; onExport: () => void }) {
  const say = useSay();
  const { timeline } = useStore(project.state);
  const proposed = useMemo(() => readReply(turn.text).suggestions, [turn.text]);
  const own = [
    timeline.width > timeline.height ? say('suggest.vertical') : null,
    timeline.frames / timeline.fps > 20 ? say('suggest.shorter') : null,
    say('suggest.style'),
    timeline.lanes.some((lane) => lane.role === 'music') ? say('suggest.music') : null,
    timeline.lanes.some((lane) => lane.role === 'caption') ? say('suggest.captions') : null,
  ];
  const all = [...proposed, ...own]
    .filter((one): one is string => one !== null && one !== turn.said)
    // Nobody wants the length that it has.
    .filter((one) => Number(LengthSaid.exec(one)?.[1] ?? 0) !== Math.round(timeline.frames / timeline.fps))
    .filter((one, index, list) => list.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === index)
    .slice(0, Most);
  if (timeline.frames === 0) return null;
  return (
    <div className="suggestions" role="group" aria-label={say('chat.suggestions')}>
      <button type="button" className="chip strong" onClick={onExport}><Icon name="download" size={14} />{say('suggest.export')}</button>
      {all.map((one) => <button key={one} type="button" className="chip" onClick={() => project.say(one)}>{one.charAt(0).toUpperCase() + one.slice(1)}</button>)}
    </div>
  );
}
