import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '../base/language';
import { useStore } from '../base/store';
import { Icon } from '../ui/Icon';
import type { Project } from '../project/project';
import { filesOf } from '../project/turns';
import type { Uploads } from '../upload/uploads';
import { Composer } from './Composer';
import { TurnView } from './TurnView';

const Near = 80;

export function Conversation({ project, uploads, onExport, isWaiting, offered }: { project: Project; uploads: Uploads; onExport: () => void; isWaiting: boolean; offered: string | null }) {
  const say = useSay();
  const { turns, load, media } = useStore(project.state);
  const list = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const last = turns.at(-1);
  // The words of a turn come in many pieces; whose its files are does not change with them.
  const when = turns.map((turn) => `${turn.key} ${turn.at} ${turn.status === 'sending'}`).join();
  const files = useMemo(() => filesOf(turns, media), [when, media]);
  const lastChange = turns.findLastIndex((turn) => turn.hasChanged);

  // New words are followed by those who read the newest ones, and by nobody else.
  useLayoutEffect(() => {
    if (isAtEnd && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [turns, isAtEnd]);
  useEffect(() => setAtEnd(true), [last?.key]);
  // Nor are the newest words lost when the list gets smaller: other versions of a video take room above it.
  const stays = useRef(isAtEnd);
  stays.current = isAtEnd;
  useEffect(() => {
    const element = list.current!;
    const observer = new ResizeObserver(() => {
      if (stays.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <section className="conversation" aria-label={say('chat.title')} id="conversation">
      <div className="turns" ref={list} tabIndex={0} role="log" aria-label={say('chat.title')} aria-live="polite" aria-busy={last?.status === 'running'}
        onScroll={(event) => {
          const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
          setAtEnd(scrollHeight - scrollTop - clientHeight < Near);
        }}>
        {load === 'loading' && <div className="turn-waiting" aria-hidden="true" />}
        {load === 'ready' && turns.length === 0 && <p className="quiet">{say(isWaiting ? 'upload.wait' : 'chat.empty')}</p>}
        {turns.map((turn, index) => (
          <TurnView key={turn.key} turn={turn} project={project} files={files.get(turn.key)} isLast={turn === last} canUndo={index === lastChange && turn === last}
            isBehind={turns.slice(0, index).some((before) => before.status === 'running' || before.status === 'sending')} onExport={onExport} />
        ))}
      </div>
      {!isAtEnd && (
        <button type="button" className="to-newest" onClick={() => setAtEnd(true)}>{say('chat.latest')}<Icon name="download" size={14} /></button>
      )}
      <Composer project={project} uploads={uploads} onExport={onExport} offered={offered} />
    </section>
  );
}
