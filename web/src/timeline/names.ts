import type { Say } from '../base/language';
import type { Clip, Lane } from '../draft/timeline';
import { words } from '../words';

export function laneName(lane: Lane, say: Say): string {
  const key = `lane.${lane.role}`;
  if (key in words) return say(key as keyof typeof words);
  return lane.name || say(lane.kind === 'text' ? 'lane.text' : lane.kind === 'sound' ? 'lane.audio' : 'lane.picture');
}

export function clipName(clip: Clip, say: Say): string {
  return clip.text || (clip.kind === 'sound' ? moodName(clip.name, say) : clip.name);
}

/** A mood of music in the page's language; whatever is none is given back. */
export function moodName(mood: string, say: Say): string {
  const key = `mood.${mood}`;
  return key in words ? say(key as keyof typeof words) : mood;
}
