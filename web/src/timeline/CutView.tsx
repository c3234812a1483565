import { memo, useRef, useState } from 'react';
import { useSay } from '../base/language';
import { cuts } from '../draft/choices';
import { sentences } from '../draft/sentences';
import type { Cut } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { MenuList } from '../ui/Menu';
import { followPointer, restFinger } from './gesture';
import { nameOf } from './names';

const Slack = 4;
const LeastWidth = 24;
const LeastSeconds = 0.1;
const MostSeconds = 3;
const KeyStep = 0.1;

/** The transition at a cut: pulled wider it takes longer, clicked it can be another one. */
export const CutView = memo(function CutView({ studio, cut, scene, perFrame, fps }: { studio: Studio; cut: Cut; scene: number; perFrame: number; fps: number }) {
  const say = useSay();
  const [held, setHeld] = useState<number | null>(null);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const finger = useRef(false);
  const own = (cut.before + cut.after) / fps;
  const seconds = held ?? own;
  const width = Math.max(LeastWidth, seconds * fps * perFrame);
  const limit = (value: number) => Math.round(Math.min(MostSeconds, Math.max(LeastSeconds, value)) * 10) / 10;
  const tell = (value: number) => {
    if (value !== Math.round(own * 10) / 10) studio.project.say(sentences.timeCut(scene, value), true);
  };

  const press = (event: React.PointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const { nativeEvent } = event;
    // Both sides move alike, away from the cut or towards it.
    const side = event.clientX >= event.currentTarget.getBoundingClientRect().left + width / 2 ? 1 : -1;
    finger.current = event.pointerType === 'touch';
    if (!finger.current) pull(nativeEvent, side);
    else restFinger(nativeEvent, () => {
      setHeld(limit(own));
      pull(nativeEvent, side);
    });
  };
  const pull = (event: PointerEvent, side: number) => {
    const from = event.clientX;
    let next: number | null = null;
    followPointer({
      pointer: event.pointerId,
      move: (at) => {
        const pixels = (at.clientX - from) * side;
        if (next === null && Math.abs(pixels) < Slack) return;
        next = limit(own + (2 * pixels) / perFrame / fps);
        setHeld(next);
      },
      done: () => {
        setHeld(null);
        if (next === null) setMenu({ x: from, y: event.clientY });
        else tell(next);
      },
      cancelled: () => setHeld(null),
    });
  };

  return (
    <>
      <button type="button" className={held === null ? 'cut' : 'cut held'} style={{ left: cut.at * perFrame - width / 2, width }}
        aria-label={say('timeline.cut', { number: scene, seconds: Math.round(seconds * 100) / 100 })} aria-haspopup="menu"
        onPointerDown={press}
        onContextMenu={(event) => event.preventDefault()}
        onClick={(event) => { if (finger.current) setMenu({ x: event.clientX, y: event.clientY }); }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            const box = event.currentTarget.getBoundingClientRect();
            setMenu({ x: box.left, y: box.bottom });
          }
          if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
            event.preventDefault();
            event.stopPropagation();
            tell(limit(own + (event.key === 'ArrowRight' ? KeyStep : -KeyStep)));
          }
        }}><i /></button>
      {held !== null && <span className="clip-time at-cut" style={{ left: cut.at * perFrame }}>{held} s</span>}
      {menu && (
        <MenuList at={menu} label={say('inspect.transition')} onClose={() => setMenu(null)}
          items={[...cuts, null].map((kind) => ({
            name: nameOf('cut', kind?.[0] ?? 'none', say), isChosen: kind?.[0] === cut.kind, run: () => studio.project.say(sentences.setCut(scene, kind), true),
          }))} />
      )}
    </>
  );
});
