import type { Draft, DraftSegment, DraftTrack } from './draft';

export type LaneKind = 'scene' | 'picture' | 'text' | 'sound';

/** A clip at its place; times in frames. */
export interface Clip {
  id: string;
  name: string;
  start: number;
  length: number;
  kind: LaneKind;
  role: string;
  /** Number of the scene in which it begins, from 1. */
  scene: number;
  /** Row in its lane, from 0. */
  row: number;
  /** Place of its track in the document, from 0. */
  track: number;
  text: string;
  media: string;
  mediaId: string | null;
  /** Whether it is heard, be it sound or a film with its own. */
  hasSound: boolean;
  effects: NonNullable<DraftSegment['fx']>;
  params: Record<string, unknown>;
}

export interface Cut {
  at: number;
  kind: string;
  before: number;
  after: number;
}

/** Tracks of one role, drawn as one lane. */
export interface Lane {
  id: string;
  role: string;
  kind: LaneKind;
  name: string;
  gainDb: number;
  isMuted: boolean;
  /** Clips that are seen at the same time lie in rows below each other. */
  rows: number;
  clips: Clip[];
  cuts: Cut[];
}

/** What the page shows of a draft. */
export interface Timeline {
  title: string;
  width: number;
  height: number;
  fps: number;
  frames: number;
  lanes: Lane[];
  scenes: Clip[];
}

/** The words that say that a machine has made it. */
export const NoticeRole = 'notice';

export const emptyTimeline: Timeline = { title: '', width: 1920, height: 1080, fps: 30, frames: 0, lanes: [], scenes: [] };

export function readTimeline(draft: Draft | null | undefined): Timeline {
  if (!draft?.t?.some((track) => track.sg?.length)) return emptyTimeline;
  const fps = readRate(draft.r);
  const main = draft.t.find((track) => track.m?.role === 'main') ?? draft.t.find((track) => track.tt === 0);
  const scenes = main ? place(main, 'scene', fps, []).clips : [];
  scenes.forEach((clip, index) => (clip.scene = index + 1));
  const lanes = new Map<string, Lane>();
  let frames = 0;
  for (const [index, track] of draft.t.entries()) {
    const kind: LaneKind = track === main ? 'scene' : track.tt === 1 ? 'sound' : track.tt === 7 ? 'text' : 'picture';
    const role = track === main ? 'main' : kind === 'picture' ? 'picture' : (track.m?.role ?? track.id ?? kind);
    const placed = track === main ? { clips: scenes, cuts: place(track, kind, fps, []).cuts } : place(track, kind, fps, scenes);
    for (const clip of placed.clips) {
      clip.track = index;
      frames = Math.max(frames, clip.start + clip.length);
    }
    if (placed.clips.length === 0) continue;
    const lane = lanes.get(role);
    if (lane) {
      lane.clips = [...lane.clips, ...placed.clips].sort((a, b) => a.start - b.start);
    } else {
      lanes.set(role, {
        id: track.id ?? role, role, kind, name: track.n ?? '', gainDb: track.db ?? 0, isMuted: track.mu ?? false, rows: 1, ...placed,
      });
    }
  }
  for (const lane of lanes.values()) lane.rows = stack(lane.clips);
  return {
    title: typeof draft.m?.title === 'string' ? draft.m.title : '',
    width: draft.m?.width ?? 1920,
    height: draft.m?.height ?? 1080,
    fps,
    frames,
    lanes: [...lanes.values()].sort((a, b) => rank(a) - rank(b)),
    scenes,
  };
}

function readRate(rate: Draft['r']): number {
  const [over, under] = String(rate ?? 30).split('/').map(Number);
  const value = (over ?? 30) / (under ?? 1);
  return Number.isFinite(value) && value > 0 ? value : 30;
}

function place(track: DraftTrack, kind: LaneKind, fps: number, scenes: Clip[]): { clips: Clip[]; cuts: Cut[] } {
  const clips: Clip[] = [];
  const cuts: Cut[] = [];
  let at = 0;
  for (const segment of track.sg ?? []) {
    const length = segment.f ?? Math.round(((segment.d ?? 0) / 1000) * fps);
    if (segment.ty === 'transition') {
      cuts.push({ at, kind: segment.k ?? '', before: segment.in ?? 0, after: segment.out ?? 0 });
      continue;
    }
    if (segment.ty !== 'gap') {
      const params = segment.md?.params ?? {};
      clips.push({
        id: segment.id ?? `${track.id}-${clips.length}`,
        name: segment.n ?? segment.md?.name ?? '',
        start: at,
        length,
        kind,
        role: segment.m?.role ?? track.m?.role ?? '',
        scene: sceneAt(scenes, at),
        row: 0,
        track: 0,
        text: typeof params['text'] === 'string' ? params['text'] : '',
        media: segment.md?.kind ?? '',
        mediaId: segment.md?.ty === 'external' ? (segment.md.id ?? null) : null,
        hasSound: kind === 'sound' || (segment.md?.kind === 'video' && segment.md.audio === true),
        effects: segment.fx ?? [],
        params,
      });
    }
    at += length;
  }
  return { clips, cuts };
}

const numberOf = (clip: Clip, effect: string, key: string): number | null => {
  const value = clip.effects.find((one) => one.k === effect)?.p?.[key];
  return typeof value === 'number' ? value : null;
};

/** How many times faster than it was taken a clip runs. */
export const speedOf = (clip: Clip): number => numberOf(clip, 'speed', 'factor') ?? 1;

/** How the words of a clip come in; `none` where they are there at once. */
export function entranceOf(clip: Clip): string {
  const style = clip.effects.find((one) => one.k === 'animate-in')?.p?.['style'];
  return typeof style === 'string' ? style : 'none';
}

/** Where words lie on the picture, as one of nine places; null where the document does not say. */
export function placeOf(clip: Clip): string | null {
  const box = clip.params['box'];
  if (!Array.isArray(box) || box.length < 4 || box.some((value) => typeof value !== 'number')) return null;
  const [left, top, width, height] = box as [number, number, number, number];
  const third = (at: number, names: readonly [string, string, string]) => names[at < 0.4 ? 0 : at > 0.6 ? 2 : 1];
  const across = third(left + width / 2, ['left', '', 'right']);
  const down = third(top + height / 2, ['top', '', 'bottom']);
  return [down, across].filter(Boolean).join('-') || 'center';
}

/** Which of the captions a clip is, from 1. */
export function captionNumber(timeline: Timeline, clip: Clip): number {
  return (timeline.lanes.find((lane) => lane.role === 'caption')?.clips ?? []).findIndex((other) => other.id === clip.id) + 1;
}

/** Texts that begin together are counted in this order. */
const textRanks = ['hook', 'title', 'subline', 'point', 'kicker'];

/** Which of the texts on the picture a clip is, as sentences count them, from 1; 0 for captions and the notice, which are counted by themselves. */
export function textNumber(timeline: Timeline, clip: Clip): number {
  const rank = (one: Clip) => {
    const at = textRanks.indexOf(one.role);
    return at < 0 ? textRanks.length : at;
  };
  return timeline.lanes
    .filter((lane) => !lane.isMuted)
    .flatMap((lane) => lane.clips)
    .filter((one) => one.media === 'text' && one.role !== 'caption' && one.role !== NoticeRole)
    .sort((a, b) => a.start - b.start || rank(a) - rank(b) || a.track - b.track)
    .findIndex((one) => one.id === clip.id) + 1;
}

/** The look that lies over a scene, as documents call it; null where there is none. */
export function lookOf(timeline: Timeline, scene: Clip): string | null {
  const middle = scene.start + scene.length / 2;
  for (const lane of timeline.lanes) {
    const over = lane.clips.find((clip) => clip.role === 'look' && clip.start <= middle && middle < clip.start + clip.length);
    const name = over?.effects.find((one) => typeof one.p?.['name'] === 'string')?.p?.['name'];
    if (typeof name === 'string') return name;
  }
  return null;
}

/** Loudness of a clip with its track's, 100 as it is, and its fades in frames. */
export function levelOf(clip: Clip, lane: Lane): { percent: number; fadeIn: number; fadeOut: number } {
  const decibels = lane.gainDb + (numberOf(clip, 'volume', 'gainDb') ?? 0);
  return {
    percent: Math.round(10 ** (decibels / 20) * 100),
    fadeIn: numberOf(clip, 'volume', 'fadeIn') ?? 0,
    fadeOut: numberOf(clip, 'volume', 'fadeOut') ?? 0,
  };
}

/** Number of the scene that is seen at a frame, from 1; 0 where there is none. */
export function sceneAt(scenes: readonly Clip[], frame: number): number {
  const index = scenes.findIndex((clip) => frame >= clip.start && frame < clip.start + clip.length);
  return index + 1;
}

/** Where a clip has come in: words and pictures stand, nothing has begun to leave. */
export const wholeAt = (clip: Clip): number => clip.start + Math.min(clip.length - 1, Math.floor(clip.length * 0.6));

/** The frame that stands for the whole video. */
export const coverOf = (timeline: Timeline): number => (timeline.scenes[0] ? wholeAt(timeline.scenes[0]) : 0);

// What is changed most comes first.
const order = ['main', 'title', 'caption', 'narration', 'music', 'sound'];

function rank(lane: Lane): number {
  const index = order.indexOf(lane.role);
  return index >= 0 ? index : lane.kind === 'text' ? 4.5 : lane.kind === 'sound' ? 6 : 7;
}

function stack(clips: readonly Clip[]): number {
  const ends: number[] = [];
  for (const clip of clips) {
    const free = ends.findIndex((end) => end <= clip.start);
    clip.row = free >= 0 ? free : ends.length;
    ends[clip.row] = clip.start + clip.length;
  }
  return Math.max(1, ends.length);
}
