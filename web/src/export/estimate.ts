import { storage } from '../base/storage';
import type { RenderOutput } from '../wire/types';
import type { Preset } from './presets';

/** What an export will be like, as far as that can be known before. */
export interface Estimate {
  bytes: number;
  seconds: number;
}

interface Made {
  width: number;
  height: number;
  frames: number;
  fps: number;
  hasFootage: boolean;
}

interface Pace {
  /** Pixels times frames in a second, on this server. */
  speed: number;
  /** Bytes for a pixel of a frame of drawn pictures, by quality. */
  density: Record<string, number>;
}

// Measured on two cores with drawn scenes; what this browser has seen of its server since counts more.
const first: Pace = { speed: 1.6e8, density: { high: 0.0024, medium: 0.0015, low: 0.0009 } };
// Camera pictures change everywhere in every frame.
const FootageFactor = 8;
const soundBytes: Record<string, number> = { mp3: 24_000, wav: 192_000, mp4: 24_000, mov: 180_000, webm: 16_000 };
const GifDensity = 0.09;
// Opening and checking a file.
const Overhead = 2;

const known = (): Pace => ({ ...first, ...storage.readJson<Pace>('export.pace') });

export function shapeOf(made: { width: number; height: number }, preset: Preset, resolution: string): { width: number; height: number } {
  const ratio = preset.ratio ? preset.ratio.split(':').map(Number) : [made.width, made.height];
  const wide = ratio[0]! / ratio[1]!;
  const short = preset.id === null ? Number.parseInt(resolution, 10) : preset.short;
  const [width, height] = wide >= 1 ? [short * wide, short] : [short, short / wide];
  return { width: Math.round(width / 2) * 2, height: Math.round(height / 2) * 2 };
}

export function estimate(made: Made, preset: Preset, output: RenderOutput, resolution: string): Estimate {
  const pace = known();
  const length = made.frames / made.fps;
  const format = output.format ?? 'mp4';
  const sound = (soundBytes[format] ?? 0) * length;
  if (format === 'mp3' || format === 'wav') return { bytes: sound, seconds: Math.max(1, Math.round(Overhead + length / 30)) };
  const size = shapeOf(made, preset, format === 'gif' ? '480p' : resolution);
  const work = size.width * size.height * made.frames;
  const density = (pace.density[output.quality ?? 'high'] ?? 0.0024) * (made.hasFootage ? FootageFactor : 1);
  const cap = ((preset.mostKbps ?? 60_000) * 1000 * length) / 8;
  const picture = format === 'gif' ? (work / 2) * GifDensity : format === 'mov' ? work * density * 1.1 : Math.min(cap, work * density);
  return { bytes: picture + (format === 'gif' ? 0 : sound), seconds: Math.max(1, Math.round(Overhead + work / pace.speed)) };
}

/** Learns from an export that has been made while somebody watched. */
export function learn(made: Made, size: { width: number; height: number }, quality: string, bytes: number, seconds: number): void {
  const pace = known();
  const work = size.width * size.height * made.frames;
  const sound = soundBytes['mp4']! * (made.frames / made.fps);
  if (work <= 0 || seconds <= 0 || bytes <= sound) return;
  const density = (bytes - sound) / work / (made.hasFootage ? FootageFactor : 1);
  storage.write('export.pace', JSON.stringify({
    speed: (pace.speed + work / Math.max(1, seconds - Overhead)) / 2,
    density: { ...pace.density, [quality]: ((pace.density[quality] ?? density) + density) / 2 },
  } satisfies Pace));
}
