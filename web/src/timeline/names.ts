import type { Say } from '../base/language';
import type { Clip, Lane } from '../draft/timeline';
import { words } from '../words';

export function laneName(lane: Lane, say: Say): string {
  const key = `lane.${lane.role}`;
  if (key in words) return say(key as keyof typeof words);
  return lane.name || say(lane.kind === 'text' ? 'lane.text' : lane.kind === 'sound' ? 'lane.audio' : 'lane.picture');
}

export function clipName(clip: Clip, say: Say): string {
  return clip.text || (clip.kind === 'sound' ? nameOf(clip.role === 'sound' ? 'effect' : 'mood', clip.name, say) : clip.name);
}

/** What one of several choices is called in the page's language; whatever is none of them is given back. */
export function nameOf(kind: string, id: string, say: Say): string {
  const key = `${kind}.${id}`;
  return key in words ? say(key as keyof typeof words) : id;
}
