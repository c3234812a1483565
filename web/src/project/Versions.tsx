import { useEffect, useState } from 'react';
import { clock } from '../base/format';
import { useSay } from '../base/language';
import { usePart } from '../base/store';
import { sentences } from '../draft/sentences';
import { listVersions } from '../wire/client';
import type { Version } from '../wire/types';
import type { Studio } from './studio';

/** The versions of a video side by side; there is nothing to see while there is one. */
export function Versions({ studio }: { studio: Studio }) {
  const say = useSay();
  const id = studio.project.id;
  const revision = usePart(studio.project.state, (state) => state.revision);
  const [versions, setVersions] = useState<Version[]>([]);
  useEffect(() => {
    if (revision < 0) return;
    const closing = new AbortController();
    // What is shown stays until the server says otherwise: it is asked again with the next change.
    listVersions(id, closing.signal).then(setVersions, () => undefined);
    return () => closing.abort();
  }, [id, revision]);
  if (versions.length < 2) return null;
  return (
    <nav className="versions" aria-label={say('versions.title')}>
      {versions.map((one) => (
        <button key={one.number} type="button" className="chip" aria-pressed={one.shown} title={one.name}
          onClick={() => { if (!one.shown) studio.project.say(sentences.showVersion(one.number), true); }}>
          <i className="version-shape" style={{ aspectRatio: `${one.width} / ${one.height}` }} aria-hidden="true" />
          {say('versions.one', { number: one.number, time: clock(one.seconds, 0) })}
        </button>
      ))}
    </nav>
  );
}
