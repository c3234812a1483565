import type { Timeline } from '../draft/timeline';

/** Round steps for the marks of the ruler, in seconds. */
const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600];
const LeastBetween = 72;

export function rulerStep(pixelsPerSecond: number): number {
  return steps.find((step) => step * pixelsPerSecond >= LeastBetween) ?? 900;
}

/** Places that a dragged edge likes to meet: ends of clips, and the playhead. */
export function snapPoints(timeline: Timeline, playhead: number, except: string): number[] {
  const points = new Set<number>([0, playhead]);
  for (const lane of timeline.lanes) {
    if (lane.kind === 'picture') continue;
    for (const clip of lane.clips) {
      if (clip.id === except) continue;
      points.add(clip.start);
      points.add(clip.start + clip.length);
    }
  }
  return [...points];
}

export function snapTo(frame: number, points: readonly number[], reach: number): number {
  let best = frame;
  let distance = reach;
  for (const point of points) {
    const away = Math.abs(point - frame);
    if (away < distance) {
      best = point;
      distance = away;
    }
  }
  return best;
}

/** Where a scene lands that is let go at a frame: the number of the scene it comes after, 0 for the front. */
export function dropAfter(timeline: Timeline, frame: number): number {
  let after = 0;
  for (const scene of timeline.scenes) {
    if (frame >= scene.start + scene.length / 2) after = scene.scene;
  }
  return after;
}
