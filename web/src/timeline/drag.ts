import { Store } from '../base/store';
import { sentences, wordsOf } from '../draft/sentences';
import { captionNumber, NoticeRole, speedOf, type Clip, type Timeline } from '../draft/timeline';
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
/** This near to its edge the track moves along, so much at a time. */
const Edge = 28;
const EdgeStep = 7;

/** What can be done to a clip with the hand. */
export function gripsOf(clip: Clip): Grip[] {
  if (clip.kind === 'scene' || clip.role === 'music' || (clip.kind === 'text' && clip.role !== NoticeRole)) return ['move', 'start', 'end'];
  return [];
}

export const drag = new Store<Drag | null>(null);

/** Follows the pointer from where it went down; what the gesture means is said when it is let go. `still` is for one that never moved. */
export function beginDrag(studio: Studio, clip: Clip, grip: Grip, event: PointerEvent, pixelsPerFrame: number, snaps: boolean, still?: () => void): void {
  const { timeline } = studio.project.state.get();
  const points = snapPoints(timeline, studio.player.state.get().frame, clip.id);
  const reach = snaps ? SnapPixels / pixelsPerFrame : 0;
  const least = Math.max(1, Math.round(LeastSeconds * timeline.fps));
  const from = event.clientX;
  const track = (event.target as Element).closest('.timeline-scroll');
  const scrolled = track?.scrollLeft ?? 0;
  let hasMoved = false;
  let at = from;
  let beat = 0;

  const moved = () => {
    const pixels = at - from + (track?.scrollLeft ?? 0) - scrolled;
    if (!hasMoved && Math.abs(pixels) < Slack) return;
    hasMoved = true;
    drag.set(place(pixels / pixelsPerFrame));
  };
  // Whoever pulls past what is in sight sees more of it.
  const pull = () => {
    beat = requestAnimationFrame(pull);
    if (!track || !hasMoved) return;
    const box = track.getBoundingClientRect();
    const step = at > box.right - Edge ? EdgeStep : at < box.left + Edge ? -EdgeStep : 0;
    const before = track.scrollLeft;
    if (step !== 0) track.scrollLeft += step;
    if (track.scrollLeft !== before) moved();
  };
  const over = () => {
    cancelAnimationFrame(beat);
    drag.set(null);
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
  // In a finger's hand it is seen to be so before it moves.
  if (still) drag.set({ clip, grip, start: clip.start, length: clip.length, after: null });
  beat = requestAnimationFrame(pull);
  followPointer({
    pointer: event.pointerId,
    move: (next) => {
      at = next.clientX;
      moved();
    },
    done: () => {
      const last = hasMoved ? drag.get() : null;
      over();
      if (!hasMoved) still?.();
      const said = last && meaning(last, timeline, event.altKey);
      if (said) studio.project.say(said, true);
    },
    cancelled: over,
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
  return timing(timeline, clip, from, to);
}

/** The sentence that shows words from one second to another. */
export function timing(timeline: Timeline, clip: Clip, from: number, to: number): string {
  if (clip.role === 'caption') return sentences.timeCaption(captionNumber(timeline, clip), from, to);
  return clip.role === 'title' ? sentences.timeTitle(clip.scene, from, to) : sentences.timeWords(wordsOf(timeline, clip), from, to);
}
