import { useEffect, useState } from 'react';
import { usePart, useStore } from '../base/store';
import type { Studio } from '../project/studio';

const Fast = 480;
const Sharp = 960;

/** The picture at the playhead: small ones while it is dragged, a sharp one where it comes to rest. */
export function useFrame(studio: Studio): { url: string | null } {
  const version = usePart(studio.project.state, (state) => state.version);
  const hasFrames = usePart(studio.project.state, (state) => state.timeline.frames > 0);
  const { frame, speed, isScrubbing } = useStore(studio.player.state);
  const [url, setUrl] = useState<string | null>(null);
  const isMoving = speed > 0;
  useEffect(() => {
    if (!hasFrames || isMoving) return;
    const stop = new AbortController();
    const width = isScrubbing ? Fast : Sharp;
    const before = studio.frames.known(frame, Sharp) ?? studio.frames.known(frame, Fast);
    if (before) setUrl(before);
    const timer = setTimeout(() => {
      studio.frames.get(frame, width, version, stop.signal, true).then(setUrl, () => undefined);
    }, isScrubbing ? 0 : 30);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [studio, frame, version, isScrubbing, isMoving, hasFrames]);
  return { url: hasFrames ? url : null };
}
