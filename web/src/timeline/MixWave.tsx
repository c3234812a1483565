import { useEffect, useRef } from 'react';
import { useStore } from '../base/store';
import type { Studio } from '../project/studio';
import type { View } from './TimelineView';

const Height = 34;

/** The loudness of all sound together, measured from the preview's sound. */
export function MixWave({ studio, perFrame, frames, view }: { studio: Studio; perFrame: number; frames: number; view: View }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { peaks } = useStore(studio.proxy.state);
  useEffect(() => {
    const element = canvas.current!;
    const scale = devicePixelRatio || 1;
    element.width = Math.max(1, Math.round(view.width * scale));
    element.height = Math.round(Height * scale);
    const pen = element.getContext('2d');
    if (!pen || !peaks || frames === 0) return;
    pen.fillStyle = getComputedStyle(element).color;
    const wide = frames * perFrame;
    const bar = 3;
    for (let x = 0; x < view.width; x += bar) {
      const from = Math.floor(((view.left + x) / wide) * peaks.length);
      const to = Math.max(from + 1, Math.floor(((view.left + x + bar) / wide) * peaks.length));
      if (from >= peaks.length) break;
      let most = 0;
      for (let i = from; i < to && i < peaks.length; i++) most = Math.max(most, peaks[i]!);
      const tall = Math.max(1, most * (Height - 4));
      pen.fillRect(x * scale, ((Height - tall) / 2) * scale, (bar - 1) * scale, tall * scale);
    }
  }, [peaks, perFrame, frames, view]);
  return <div className="lane mix"><canvas ref={canvas} style={{ width: view.width, height: Height, transform: `translateX(${view.left}px)` }} /></div>;
}
