import { useEffect, useRef } from 'react';
import type { Studio } from '../project/studio';

/** Moves without drawing anything else again. */
export function Playhead({ studio, perFrame }: { studio: Studio; perFrame: number }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = () => {
      line.current!.style.transform = `translateX(${studio.player.state.get().frame * perFrame}px)`;
    };
    place();
    return studio.player.state.watch(place);
  }, [studio, perFrame]);
  return <div ref={line} className="playhead" aria-hidden="true"><span /></div>;
}
