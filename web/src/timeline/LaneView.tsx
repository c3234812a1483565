import { memo } from 'react';
import { useSay } from '../base/language';
import { usePart, useStore } from '../base/store';
import type { Clip, Cut, Lane } from '../draft/timeline';
import { laneName } from './names';
import type { Studio } from '../project/studio';
import { ClipView } from './ClipView';
import { CutView } from './CutView';
import { drag } from './drag';
import { LeastWidth, LevelLine } from './LevelLine';
import type { View } from './TimelineView';

// Browsers draw nothing on canvases that are much wider.
const WidestHeld = 16_000;

export function LaneHead({ lane }: { lane: Lane }) {
  const say = useSay();
  return <div className={`lane-head ${lane.kind}`} style={{ ['--rows' as string]: lane.rows }} title={lane.name}>{laneName(lane, say)}</div>;
}

interface Properties {
  studio: Studio;
  lane: Lane;
  perFrame: number;
  fps: number;
  view: View;
  version: number;
  shape: number;
  onMenu: (clip: Clip, at: { x: number; y: number }) => void;
}

export const LaneView = memo(function LaneView({ studio, lane, perFrame, fps, view, version, shape, onMenu }: Properties) {
  const selection = useStore(studio.selection);
  const from = view.left / perFrame;
  const to = (view.left + view.width) / perFrame;
  // What is in a finger's hand stays where the finger found it.
  const held = usePart(drag, (value) => value?.clip.id ?? null);
  const shown = visible(lane.clips, from, to, held);
  // Where a place on the tracks falls on a clip, in pixels from its start: the same for all places beside it, so that a clip
  // which is wholly drawn stays as it is while the tracks are scrolled. One in the hand is drawn whole wherever it is carried.
  const within = (clip: Clip, at: number) => Math.min(clip.length, Math.max(0, at - clip.start)) * perFrame;
  return (
    <div className={`lane ${lane.kind} ${lane.isMuted ? 'muted' : ''} ${lane.rows > 1 ? 'stacked' : ''}`} style={{ ['--rows' as string]: lane.rows }}
      onPointerDown={(event) => { if (event.target === event.currentTarget) studio.select([]); }}>
      {shown.map((clip) => (
        <ClipView key={clip.id} studio={studio} clip={clip} lane={lane} perFrame={perFrame} fps={fps} version={version} shape={shape}
          from={clip.id === held ? 0 : within(clip, from)} to={clip.id === held ? Math.min(WidestHeld, clip.length * perFrame) : within(clip, to)}
          isSelected={selection.includes(clip.id)} onMenu={onMenu} />
      ))}
      {(lane.role === 'music' || lane.role === 'narration') && shown.filter((clip) => clip.length * perFrame >= LeastWidth).map((clip) => (
        <LevelLine key={`${clip.id}-level`} studio={studio} clip={clip} lane={lane} sound={lane.role as 'music' | 'narration'} perFrame={perFrame} fps={fps}
          isSelected={selection.includes(clip.id)} />
      ))}
      {lane.cuts.filter((cut) => cut.at >= from && cut.at <= to).map((cut) => (
        <CutView key={cut.at} studio={studio} cut={cut} scene={sceneBefore(lane, cut)} perFrame={perFrame} fps={fps} />
      ))}
      {lane.kind === 'scene' && <DropMark lane={lane} perFrame={perFrame} />}
    </div>
  );
});

function DropMark({ lane, perFrame }: { lane: Lane; perFrame: number }) {
  const held = useStore(drag);
  if (held?.after === null || held?.after === undefined) return null;
  const before = lane.clips[held.after - 1];
  return <span className="drop-mark" style={{ left: (before ? before.start + before.length : 0) * perFrame }} />;
}

// Clips of a lane are sorted by their start, but a long one may reach in from far left.
function visible(clips: readonly Clip[], from: number, to: number, held: string | null): Clip[] {
  return clips.filter((clip) => (clip.start <= to && clip.start + clip.length >= from) || clip.id === held);
}

const sceneBefore = (lane: Lane, cut: Cut): number => lane.clips.findLast((clip) => clip.start < cut.at)?.scene ?? 0;
