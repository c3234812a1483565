import { memo, useRef } from 'react';
import { useSay } from '../base/language';
import { clock } from '../base/format';
import { usePart } from '../base/store';
import { levelOf, NoticeRole, type Clip, type Lane } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { beginDrag, drag, gripsOf, type Grip } from './drag';
import { restFinger } from './gesture';
import { ClipWave } from './ClipWave';
import { clipName, laneName } from './names';
import { snapping } from './snapping';
import { Thumbs } from './Thumbs';

const LeastForWords = 30;

interface Properties {
  studio: Studio;
  clip: Clip;
  lane: Lane;
  perFrame: number;
  fps: number;
  version: number;
  shape: number;
  /** The stretch of it that is drawn, in pixels from its start. */
  from: number;
  to: number;
  isSelected: boolean;
  onMenu: (clip: Clip, at: { x: number; y: number }) => void;
}

export const ClipView = memo(function ClipView({ studio, clip, lane, perFrame, fps, version, shape, from, to, isSelected, onMenu }: Properties) {
  const say = useSay();
  const held = usePart(drag, (value) => (value?.clip.id === clip.id ? value : null));
  const finger = useRef(false);
  const grips = gripsOf(clip);
  const start = held?.start ?? clip.start;
  const length = held?.length ?? clip.length;
  const width = Math.max(3, length * perFrame - 2);
  const name = clipName(clip, say);
  const label = clip.kind === 'scene'
    ? say('timeline.scene', { number: clip.scene, name, seconds: Math.round((clip.length / fps) * 10) / 10 })
    : say('timeline.clip', { lane: laneName(lane, say), name, start: clock(clip.start / fps), end: clock((clip.start + clip.length) / fps) });

  const press = (event: React.PointerEvent, grip: Grip | null) => {
    if (event.button !== 0) return;
    finger.current = event.pointerType === 'touch';
    if (finger.current && (grip === null || grip === 'move')) {
      touch(event.nativeEvent, grip);
      return;
    }
    event.stopPropagation();
    const isMore = event.shiftKey || event.ctrlKey || event.metaKey;
    const chosen = studio.selection.get();
    studio.select(isMore ? (isSelected ? chosen.filter((id) => id !== clip.id) : [...chosen, clip.id]) : [clip.id]);
    if (grip && !isMore) beginDrag(studio, clip, grip, event.nativeEvent, perFrame, snapping.get());
  };

  // A finger that goes over the tracks scrolls them: it selects when it taps, and takes the clip along when it has rested on it.
  const touch = (event: PointerEvent, grip: Grip | null) => {
    const menu = () => {
      if (!isSelected) studio.select([clip.id], true);
      onMenu(clip, { x: event.clientX, y: event.clientY });
    };
    restFinger(event, () => {
      if (grip) beginDrag(studio, clip, grip, event, perFrame, snapping.get(), menu);
      else menu();
    });
  };

  return (
    <div className={`clip ${clip.kind} ${isSelected ? 'selected' : ''} ${held ? 'held' : ''} ${grips.length > 0 ? 'free' : ''}`} style={{ left: start * perFrame, width, ['--row' as string]: clip.row }}
      data-clip={clip.id} role="button" tabIndex={0} aria-label={label} aria-pressed={isSelected} title={label}
      onPointerDown={(event) => press(event, grips.includes('move') ? 'move' : null)}
      onClick={() => {
        if (finger.current) studio.select([clip.id], true);
        studio.show(clip);
      }}
      onDoubleClick={() => { if (clip.kind === 'text' && clip.role !== NoticeRole) studio.editing.set(clip); else studio.player.seek(clip.start); }}
      onContextMenu={(event) => {
        event.preventDefault();
        // A finger that rests has the clip in its hand; its menu comes when it is let go where it was.
        if (finger.current) return;
        if (!isSelected) studio.select([clip.id]);
        onMenu(clip, { x: event.clientX, y: event.clientY });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') { event.preventDefault(); studio.select([clip.id]); studio.player.seek(clip.start); }
        if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
          event.preventDefault();
          const box = event.currentTarget.getBoundingClientRect();
          onMenu(clip, { x: box.left + 8, y: box.bottom });
        }
      }}>
      {clip.kind === 'scene' && <Thumbs studio={studio} clip={clip} perFrame={perFrame} version={version} shape={shape} from={from} to={to} />}
      {clip.hasSound && <ClipWave studio={studio} clip={clip} percent={levelOf(clip, lane).percent} perFrame={perFrame} from={from} to={to} height={clip.kind === 'scene' ? 22 : 26} />}
      <span className={width < LeastForWords ? 'clip-name none' : 'clip-name'} dir="auto">{clip.kind === 'scene' && <><b>{clip.scene}</b>{' '}</>}{name}</span>
      {held && <span className="clip-time">{clock(held.length / fps, 2)}</span>}
      {grips.includes('start') && width > 18 && <span className="grip start" onPointerDown={(event) => press(event, 'start')} />}
      {grips.includes('end') && width > 18 && <span className="grip end" onPointerDown={(event) => press(event, 'end')} />}
    </div>
  );
});
