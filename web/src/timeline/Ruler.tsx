import { clock } from '../base/format';
import type { Studio } from '../project/studio';
import { rulerStep } from './scale';
import type { View } from './TimelineView';

export function Ruler({ studio, perFrame, fps, view }: { studio: Studio; perFrame: number; fps: number; view: View }) {
  const step = rulerStep(perFrame * fps);
  const first = Math.max(0, Math.floor(view.left / (step * perFrame * fps)) - 1);
  const count = Math.ceil(view.width / (step * perFrame * fps)) + 3;
  const seek = (event: { currentTarget: HTMLElement; clientX: number }, isScrubbing: boolean) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    studio.player.seek((event.clientX - left) / perFrame, isScrubbing);
  };
  return (
    <div className="ruler" aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        studio.player.pause();
        seek(event, true);
      }}
      onPointerMove={(event) => { if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event, true); }}
      onPointerUp={() => studio.player.settle()} onPointerCancel={() => studio.player.settle()}>
      {Array.from({ length: count }, (_, index) => (first + index) * step).map((at) => (
        <span key={at} className="tick" style={{ left: at * fps * perFrame }}>{clock(at, step < 1 ? 1 : 0)}</span>
      ))}
    </div>
  );
}
