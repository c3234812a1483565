import { useEffect, useState } from 'react';
import { useSay } from '../base/language';
import { readFrame } from '../wire/client';
import type { Preset } from './presets';

/** The video in a platform's shape, with what the platform lays over it shaded. */
export function SafePicture({ session, frame, preset, made }: { session: string; frame: number; preset: Preset; made: { width: number; height: number } }) {
  const say = useSay();
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let address: string | null = null;
    readFrame(session, frame, 480, { signal: stop.signal }).then((blob) => {
      if (!stop.signal.aborted) setPicture((address = URL.createObjectURL(blob)));
    }, () => undefined);
    return () => {
      stop.abort();
      if (address) URL.revokeObjectURL(address);
    };
  }, [session, frame]);
  const [wide, tall] = preset.ratio ? preset.ratio.split(':').map(Number) : [made.width, made.height];
  const { top, bottom, left, right } = preset.safe;
  return (
    <figure className="safe-picture">
      <div className={wide! >= tall! ? 'safe-canvas' : 'safe-canvas tall'} style={{ aspectRatio: `${wide} / ${tall}` }}>
        {picture && <img src={picture} alt="" />}
        <i style={{ inset: `${top}% ${right}% ${bottom}% ${left}%` }} />
      </div>
      <figcaption>{say('export.safe')}</figcaption>
    </figure>
  );
}
