import { Store } from '../base/store';
import { sentences } from '../draft/sentences';
import { captionNumber, speedOf, type Clip, type Timeline } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { followPointer } from './gesture';
import { dropAfter, snapPoints, snapTo } from './scale';

export type Grip = 'move' | 'start' | 'end';

export interface Drag {
  clip: Clip;
  grip: Grip;
  /** Where the clip would be, in frames. */
  start: number;
  length: number;
  /** For a scene that is moved: the scene after which it would come. */
  after: number | null;
}

const Slack = 4;
const SnapPixels = 9;
const LeastSeconds = 0.2;

/** What can be done to a clip with the hand. */
export function gripsOf(clip: Clip): Grip[] {
  if (clip.kind === 'scene' || clip.role === 'title' || clip.role === 'caption' || clip.role === 'music') return ['move', 'start', 'end'];
  return [];
}

export const drag = new Store<Drag | null>(null);

/** Follows the pointer from where it went down; what the gesture means is said when it is let go. */
export function beginDrag(studio: Studio, clip: Clip, grip: Grip, event: PointerEvent, pixelsPerFrame: number, snaps: boolean): void {
  const { timeline } = studio.project.state.get();
  const points = snapPoints(timeline, studio.player.state.get().frame, clip.id);
  const reach = snaps ? SnapPixels / pixelsPerFrame : 0;
  const least = Math.max(1, Math.round(LeastSeconds * timeline.fps));
  const from = event.clientX;
  let hasMoved = false;

  const move = (at: PointerEvent) => {
    const pixels = at.clientX - from;
    if (!hasMoved && Math.abs(pixels) < Slack) return;
    hasMoved = true;
    drag.set(place(pixels / pixelsPerFrame));
  };
  const place = (by: number): Drag => {
    const end = clip.start + clip.length;
    if (grip === 'end') {
      // Only scenes make the video longer.
      const most = clip.kind === 'scene' ? Infinity : timeline.frames;
      const to = Math.min(most, Math.max(clip.start + least, Math.round(snapTo(end + by, points, reach))));
      return { clip, grip, start: clip.start, length: to - clip.start, after: null };
    }
    if (grip === 'start') {
      const at = Math.min(end - least, Math.max(0, Math.round(snapTo(clip.start + by, points, reach))));
      return { clip, grip, start: at, length: end - at, after: null };
    }
    if (clip.kind === 'scene') {
      const start = Math.round(clip.start + by);
      return { clip, grip, start, length: clip.length, after: dropAfter(timeline, start + clip.length / 2) };
    }
    const snapped = snapTo(clip.start + by, points, reach);
    const wanted = Math.max(0, Math.round(snapped === clip.start + by ? snapTo(end + by, points, reach) - clip.length : snapped));
    // Music that is moved towards the end is cut there; words keep their time.
    const isCut = clip.role === 'music';
    const start = Math.max(0, Math.min(wanted, timeline.frames - (isCut ? least : clip.length)));
    return { clip, grip, start, length: isCut ? Math.min(clip.length, timeline.frames - start) : clip.length, after: null };
  };
  followPointer({
    move,
    done: () => {
      const last = drag.get();
      drag.set(null);
      const said = last && meaning(last, timeline, event.altKey);
      if (said) studio.project.say(said, true);
    },
    cancelled: () => drag.set(null),
  });
}

/** The sentence for a gesture; null where it changes nothing. With `isStretch` a dragged edge changes the speed. */
export function meaning({ clip, grip, start, length, after }: Drag, timeline: Timeline, isStretch: boolean): string | null {
  const { fps } = timeline;
  if (clip.kind === 'scene') {
    if (grip === 'move') return after === null || after === clip.scene || after === clip.scene - 1 ? null : sentences.moveAfter(clip.scene, after);
    if (length === clip.length) return null;
    // The same pictures in another time: as editors do it, with Alt held.
    if (isStretch) return sentences.setSpeed(clip.scene, Math.min(4, Math.max(0.25, (speedOf(clip) * clip.length) / length)));
    return grip === 'start' && length < clip.length
      ? sentences.trimStart(clip.scene, (clip.length - length) / fps)
      : sentences.setLength(clip.scene, length / fps);
  }
  if (start === clip.start && length === clip.length) return null;
  const [from, to] = [start / fps, (start + length) / fps];
  if (clip.role === 'music') return sentences.timeMusic(from, to);
  return clip.role === 'caption' ? sentences.timeCaption(captionNumber(timeline, clip), from, to) : sentences.timeTitle(clip.scene, from, to);
}
