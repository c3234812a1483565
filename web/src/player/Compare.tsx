import { useEffect, useState } from 'react';
import { useSay } from '../base/language';
import { useStore } from '../base/store';
import type { Studio } from '../project/studio';
import { readFrame } from '../wire/client';

const Width = 960;

/** How the picture was before the last change, over how it is; a line between them is moved to look. */
export function Compare({ studio, before }: { studio: Studio; before: number }) {
  const say = useSay();
  const { frame } = useStore(studio.player.state);
  const { frames } = useStore(studio.project.state).timeline;
  const [share, setShare] = useState(50);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    let own: string | null = null;
    readFrame(studio.project.id, frame, Width, { signal: closing.signal, revision: before }).then((blob) => {
      own = URL.createObjectURL(blob);
      setUrl(own);
    }, () => {
      if (!closing.signal.aborted) studio.comparing.set(false);
    });
    return () => {
      closing.abort();
      if (own) URL.revokeObjectURL(own);
    };
  }, [studio, before, frame, frames]);
  return (
    <div className="compare" style={{ ['--share' as string]: `${share}%` }} onClick={(event) => event.stopPropagation()}>
      {url && <img src={url} alt={say('player.before')} draggable={false} />}
      <span className="compare-name">{say('player.before')}</span>
      <span className="compare-name now">{say('player.now')}</span>
      <input type="range" min={0} max={100} value={share} aria-label={say('player.compare')}
        onChange={(event) => setShare(Number(event.target.value))}
        onKeyDown={(event) => {
          // The arrows move the line here, not the playhead.
          if (event.key.startsWith('Arrow')) event.nativeEvent.stopPropagation();
        }} />
    </div>
  );
}
