import { useEffect, useRef } from 'react';
import { useStore } from '../base/store';
import type { Studio } from '../project/studio';
import { paintBars } from './bars';
import type { View } from './TimelineView';

const Height = 34;

/** The loudness of all sound together, measured from the preview's sound. */
export function MixWave({ studio, perFrame, frames, view }: { studio: Studio; perFrame: number; frames: number; view: View }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { peaks } = useStore(studio.proxy.state);
  useEffect(() => {
    if (!canvas.current) return;
    paintBars(canvas.current, { peaks: frames === 0 ? [] : (peaks ?? []), from: view.left, width: view.width, wide: frames * perFrame, height: Height, loud: 1 });
  }, [peaks, perFrame, frames, view]);
  return <div className="lane mix"><canvas ref={canvas} style={{ width: view.width, height: Height, transform: `translateX(${view.left}px)` }} /></div>;
}
