import { useEffect, useRef, useState } from 'react';
import { usePart, useStore } from '../base/store';
import type { Studio } from '../project/studio';

const Fast = 480;
const Sharp = 960;
const FastGap = 125;
const Rest = 90;

export interface Still {
  url: string | null;
  /** The frame that it shows. */
  frame: number;
}

/**
 * The picture at the playhead, sharp where it comes to rest. While it is dragged the small video shows what is there;
 * where there is none yet, small pictures do, a few a second.
 */
export function useFrame(studio: Studio): Still {
  const version = usePart(studio.project.state, (state) => state.version);
  const hasFrames = usePart(studio.project.state, (state) => state.timeline.frames > 0);
  const hasVideo = usePart(studio.proxy.state, (state) => state.url !== null && state.version === version);
  const { frame, speed, isScrubbing } = useStore(studio.player.state);
  const [still, setStill] = useState<Still>({ url: null, frame: -1 });
  const last = useRef(0);
  const isMoving = speed > 0 || (isScrubbing && hasVideo);
  useEffect(() => {
    if (!hasFrames || isMoving) return;
    const stop = new AbortController();
    const width = isScrubbing ? Fast : Sharp;
    const known = studio.frames.known(frame, Sharp) ?? studio.frames.known(frame, Fast);
    if (known) setStill({ url: known, frame });
    const wait = isScrubbing ? Math.max(0, last.current + FastGap - performance.now()) : hasVideo ? Rest : 20;
    const timer = setTimeout(() => {
      last.current = performance.now();
      studio.frames.get(frame, width, version, stop.signal, true).then((url) => setStill({ url, frame }), () => undefined);
    }, wait);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [studio, frame, version, isScrubbing, isMoving, hasVideo, hasFrames]);
  return hasFrames ? still : { url: null, frame: -1 };
}
