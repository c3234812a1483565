import type { Timeline } from './timeline';

/** The captions as a SubRip file; an empty text where there are none. */
export function toSrt(timeline: Timeline): string {
  const captions = timeline.lanes.find((lane) => lane.role === 'caption')?.clips ?? [];
  return captions
    .map((clip, index) => {
      const text = (clip.text || clip.name).replace(/\r?\n+/g, '\n').trim();
      const from = clock(clip.start / timeline.fps);
      const to = clock((clip.start + clip.length) / timeline.fps);
      return `${index + 1}\n${from} --> ${to}\n${text}\n`;
    })
    .join('\n');
}

function clock(seconds: number): string {
  const all = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(all / 3_600_000)}:${two((all / 60_000) % 60)}:${two((all / 1000) % 60)},${String(all % 1000).padStart(3, '0')}`;
}
