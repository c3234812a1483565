import type { Say } from '../base/language';
import type { Clip, Lane } from '../draft/timeline';
import { words } from '../words';

export function laneName(lane: Lane, say: Say): string {
  const key = `lane.${lane.role}`;
  if (key in words) return say(key as keyof typeof words);
  return lane.name || say(lane.kind === 'text' ? 'lane.text' : lane.kind === 'sound' ? 'lane.audio' : 'lane.picture');
}

export function clipName(clip: Clip): string {
  return clip.text || clip.name;
}
