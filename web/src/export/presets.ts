import type { Say } from '../base/language';
import { words } from '../words';

/** Where people send their videos; sizes and rates are the server's business (docs/API.md). */
export interface Preset {
  id: string | null;
  name: string;
  /** Its shape; null keeps the video's own. */
  ratio: '16:9' | '9:16' | '1:1' | null;
  /** Shorter side in pixels. */
  short: number;
  /** Most that its picture may have. */
  mostKbps: number | null;
  /** What the platform lays its own buttons and words over, in percent of the sides. */
  safe: { top: number; bottom: number; left: number; right: number };
}

// The zones are those that the server lays words out for: pixels of 1080 x 1920 or 1920 x 1080.
const tall = (top: number, bottom: number, left: number, right: number) => ({ top: top / 19.2, bottom: bottom / 19.2, left: left / 10.8, right: right / 10.8 });
const wide = { top: 5, bottom: 5, left: 5, right: 5 };

export const presets: readonly Preset[] = [
  { id: null, name: 'MP4', ratio: null, short: 1080, mostKbps: null, safe: wide },
  { id: 'douyin', name: 'Douyin', ratio: '9:16', short: 1080, mostKbps: 8000, safe: tall(250, 420, 60, 170) },
  { id: 'tiktok', name: 'TikTok', ratio: '9:16', short: 1080, mostKbps: 12_000, safe: tall(250, 420, 60, 170) },
  { id: 'shorts', name: 'YouTube Shorts', ratio: '9:16', short: 1080, mostKbps: 12_000, safe: tall(250, 450, 60, 170) },
  { id: 'reels', name: 'Instagram Reels', ratio: '9:16', short: 1080, mostKbps: 12_000, safe: tall(250, 450, 65, 120) },
  { id: 'wechat-channels', name: 'WeChat Channels', ratio: '9:16', short: 1080, mostKbps: 8000, safe: tall(250, 450, 60, 170) },
  { id: 'bilibili', name: 'bilibili', ratio: null, short: 1080, mostKbps: 20_000, safe: wide },
  { id: 'youtube', name: 'YouTube', ratio: null, short: 1080, mostKbps: 12_000, safe: wide },
  { id: 'youtube4k', name: 'YouTube 4K', ratio: null, short: 2160, mostKbps: 45_000, safe: wide },
  { id: 'x', name: 'X', ratio: null, short: 720, mostKbps: 8000, safe: wide },
  { id: 'bilibili-vertical', name: 'bilibili 9:16', ratio: '9:16', short: 1080, mostKbps: 15_000, safe: tall(250, 450, 60, 170) },
  { id: 'square', name: 'Square 1:1', ratio: '1:1', short: 1080, mostKbps: 8000, safe: wide },
  { id: 'linkedin', name: 'LinkedIn', ratio: null, short: 1080, mostKbps: 8000, safe: wide },
];

/** What a preset is called; most platforms have one name everywhere. */
export function presetName(preset: Preset, say: Say): string {
  const key = `preset.${preset.id}`;
  return key in words ? say(key as keyof typeof words) : preset.name;
}

export const formats = ['mp4', 'webm', 'mov', 'gif', 'mp3', 'wav'] as const;
export const resolutions = ['720p', '1080p', '1440p', '2160p'] as const;
export const qualities = ['low', 'medium', 'high'] as const;
