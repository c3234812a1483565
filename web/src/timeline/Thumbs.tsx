import { useEffect, useState } from 'react';
import type { Clip } from '../draft/timeline';
import type { Studio } from '../project/studio';

const Height = 58;
const Width = 160;

/** Pictures along a scene, as many as fit; only those on its drawn stretch, in pixels from its start, are asked for. */
export function Thumbs({ studio, clip, perFrame, version, shape, from, to }: {
  studio: Studio; clip: Clip; perFrame: number; version: number; shape: number; from: number; to: number;
}) {
  const each = Math.max(48, Math.round(Height * shape));
  const count = Math.max(1, Math.min(60, Math.ceil((clip.length * perFrame) / each)));
  const first = Math.max(0, Math.floor(from / each));
  const last = Math.min(count - 1, Math.floor(to / each));
  const shown = Array.from({ length: to <= from ? 0 : Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <span className="thumbs" aria-hidden="true">
      {shown.map((index) => {
        // In the middle of its part, where titles have come in.
        const frame = clip.start + Math.min(clip.length - 1, Math.floor(((index + (count === 1 ? 0.6 : 0.5)) / count) * clip.length));
        return <Thumb key={index} studio={studio} frame={frame} left={index * each} width={each} version={version} />;
      })}
    </span>
  );
}

function Thumb({ studio, frame, left, width, version }: { studio: Studio; frame: number; left: number; width: number; version: number }) {
  const [url, setUrl] = useState(() => studio.frames.known(frame, Width));
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => studio.frames.get(frame, Width, version, stop.signal, false).then(setUrl, () => undefined), 120);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [studio, frame, version]);
  return url ? <img src={url} alt="" style={{ left, width }} draggable={false} /> : <i style={{ left, width }} />;
}
