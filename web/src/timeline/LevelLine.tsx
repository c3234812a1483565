import { useState } from 'react';
import { useSay } from '../base/language';
import { sentences } from '../draft/sentences';
import { levelOf, type Clip, type Lane } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { beginDrag, gripsOf } from './drag';
import { followPointer } from './gesture';
import { laneName } from './names';
import { snapping } from './snapping';

const MostPercent = 150;
const MostFade = 10;
/** Narrower clips have no room for a hand. */
export const LeastWidth = 130;
const Slack = 4;
const KeyPercent = 5;
const KeySeconds = 0.5;

type Grip = 'level' | 'in' | 'out';

/** How loud a clip is over its time: the line moves up and down, its corners are the fades. */
export function LevelLine({ studio, clip, lane, sound, perFrame, fps, isSelected }: {
  studio: Studio; clip: Clip; lane: Lane; sound: 'music' | 'narration'; perFrame: number; fps: number; isSelected: boolean;
}) {
  const say = useSay();
  const { percent, fadeIn, fadeOut } = levelOf(clip, lane);
  const [held, setHeld] = useState<{ grip: Grip; value: number } | null>(null);
  const now = (grip: Grip, own: number) => (held?.grip === grip ? held.value : own);
  const level = Math.min(MostPercent, now('level', percent));
  const inSeconds = now('in', fadeIn / fps);
  const outSeconds = now('out', fadeOut / fps);
  const top = `${(1 - level / MostPercent) * 100}%`;
  const most = Math.min(MostFade, clip.length / fps / 2);

  const tell = (grip: Grip, value: number) => {
    if (grip === 'level') {
      if (value !== percent) studio.project.say(sentences.volume(sound, value), true);
    } else if (value > 0) {
      studio.project.say(sentences.fade(sound, grip, value), true);
    }
  };
  const press = (event: React.PointerEvent<HTMLElement>, grip: Grip) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const box = event.currentTarget.parentElement!.getBoundingClientRect();
    const [left, top] = [event.clientX, event.clientY];
    let next: number | null = null;
    const stop = followPointer({
      pointer: event.pointerId,
      move: (at) => {
        if (grip === 'level') {
          const [across, down] = [Math.abs(at.clientX - left), Math.abs(at.clientY - top)];
          if (next === null && Math.max(across, down) < Slack) return;
          // Whoever pulls it along the track means the clip.
          if (next === null && across > down) {
            stop();
            studio.select([clip.id]);
            if (gripsOf(clip).includes('move')) beginDrag(studio, clip, 'move', event.nativeEvent, perFrame, snapping.get());
            return;
          }
          next = Math.round(Math.min(1, Math.max(0, 1 - (at.clientY - box.top) / box.height)) * MostPercent);
        } else {
          const frames = (grip === 'in' ? at.clientX - box.left : box.right - at.clientX) / perFrame;
          next = Math.round(Math.min(most, Math.max(0, frames / fps)) * 10) / 10;
        }
        setHeld({ grip, value: next });
      },
      done: () => {
        setHeld(null);
        if (next !== null) tell(grip, next);
      },
      cancelled: () => setHeld(null),
    });
  };
  const keys = (event: React.KeyboardEvent, grip: Grip, value: number) => {
    const way = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    tell(grip, grip === 'level'
      ? Math.min(MostPercent, Math.max(0, percent + way * KeyPercent))
      : Math.round(Math.min(most, Math.max(0.1, value + way * KeySeconds)) * 10) / 10);
  };
  const grip = (kind: Grip, value: number, most: number, label: string) => (
    <span className={`level-grip ${kind}`} role="slider" tabIndex={isSelected ? 0 : -1} aria-label={label}
      aria-valuemin={0} aria-valuemax={Math.round(most * 10) / 10} aria-valuenow={Math.round(value * 10) / 10}
      onPointerDown={(event) => press(event, kind)} onKeyDown={(event) => keys(event, kind, value)} />
  );
  const name = laneName(lane, say);
  return (
    <div className={held ? `level ${sound} held` : `level ${sound}`} style={{ left: clip.start * perFrame, width: clip.length * perFrame - 2, ['--top' as string]: top, ['--in' as string]: `${inSeconds * fps * perFrame}px`, ['--out' as string]: `${outSeconds * fps * perFrame}px` }}>
      <svg aria-hidden="true" preserveAspectRatio="none" viewBox={`0 0 ${clip.length} ${MostPercent}`}>
        <polyline vectorEffect="non-scaling-stroke"
          points={`0,${MostPercent} ${inSeconds * fps},${MostPercent - level} ${clip.length - outSeconds * fps},${MostPercent - level} ${clip.length},${MostPercent}`} />
      </svg>
      {grip('level', level, MostPercent, say('timeline.level', { lane: name }))}
      {sound === 'music' && (
        <>
          {grip('in', inSeconds, most, say('timeline.fadeIn', { lane: name }))}
          {grip('out', outSeconds, most, say('timeline.fadeOut', { lane: name }))}
        </>
      )}
      {held && <span className="clip-time">{held.grip === 'level' ? `${held.value} %` : `${held.value} s`}</span>}
    </div>
  );
}
