import { useEffect, useRef } from 'react';
import { usePart } from '../base/store';
import type { Clip } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { Bar, paintBars } from './bars';

/** The sound of a clip along it, as high as it is made loud; only its stretch between two places, in pixels, is drawn. */
export function ClipWave({ studio, clip, percent, perFrame, from: start, to, height }: {
  studio: Studio; clip: Clip; percent: number; perFrame: number; from: number; to: number; height: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const wave = usePart(studio.waves.state, (waves) => waves.get(clip.id) ?? null);
  const wide = clip.length * perFrame;
  const from = Math.floor(start / Bar) * Bar;
  const width = Math.max(0, Math.round(to - from));
  useEffect(() => {
    const element = canvas.current;
    if (!element || !wave || width === 0) return;
    paintBars(element, { peaks: wave, from, width, wide, height, loud: Math.min(1, (percent / 100) ** 0.6) });
  }, [wave, from, width, wide, percent, height]);
  return wave && width > 0 ? <canvas ref={canvas} className="clip-wave" style={{ left: from, width, height }} aria-hidden="true" /> : null;
}
