import { useEffect, useRef, useState } from 'react';
import { following } from '../app/route';
import { ago, language, useSay } from '../base/language';
import { useStore } from '../base/store';
import { coverOf, readTimeline } from '../draft/timeline';
import { storage } from '../base/storage';
import { Confirm } from '../ui/Confirm';
import { Icon } from '../ui/Icon';
import { deleteSession, listSessions, readFrame, readState } from '../wire/client';
import { clock } from '../base/format';

interface Card {
  id: string;
  at: number;
}

interface Face {
  title: string;
  picture: string | null;
  length: string;
  /** Whether it is of the card's own shape. */
  isWide: boolean;
}

const Step = 12;

export function RecentProjects() {
  const say = useSay();
  const [cards, setCards] = useState<Card[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [most, setMost] = useState(Step);
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const load = () => {
    setFailed(false);
    // Somebody who comes for the first time has no key and no projects: nothing need be asked.
    if (storage.read('token') === null) return setCards([]);
    listSessions().then(
      (sessions) => setCards(sessions.map(({ id, lastUpdateTime }) => ({ id, at: lastUpdateTime * 1000 })).sort((a, b) => b.at - a.at)),
      () => setFailed(true),
    );
  };
  useEffect(load, []);
  return (
    <section className="recent" aria-labelledby="recent">
      <h2 id="recent">{say('home.recent')}</h2>
      {hasFailed && <p className="quiet">{say('app.failed')} <button type="button" className="link" onClick={load}>{say('app.retry')}</button></p>}
      {cards === null && !hasFailed && <div className="cards" aria-busy="true">{[1, 2, 3, 4].map((one) => <div key={one} className="card waiting" />)}</div>}
      {cards?.length === 0 && <p className="quiet empty-recent"><Icon name="film" size={28} />{say('home.none')}</p>}
      {cards && cards.length > 0 && (
        <ul className="cards">
          {cards.slice(0, most).map((card) => <ProjectCard key={card.id} card={card} onDelete={(name) => setLeaving({ id: card.id, name })} />)}
        </ul>
      )}
      {cards && cards.length > most && <button type="button" className="plain" onClick={() => setMost(most + Step)}>+ {cards.length - most}</button>}
      {leaving && (
        <Confirm title={say('home.delete', { name: leaving.name })} text={say('home.deleteSure', { name: leaving.name })} action={say('app.delete')}
          onNo={() => setLeaving(null)}
          onYes={() => {
            const { id } = leaving;
            setLeaving(null);
            deleteSession(id).then(() => setCards((all) => all?.filter((card) => card.id !== id) ?? null), () => setFailed(true));
          }} />
      )}
    </section>
  );
}

function ProjectCard({ card, onDelete }: { card: Card; onDelete: (name: string) => void }) {
  const say = useSay();
  const spoken = useStore(language);
  const [face, setFace] = useState<Face | null>(null);
  const picture = useRef<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void (async () => {
      const { state, task_name } = await readState(card.id, stop.signal);
      const timeline = readTimeline(state.draft);
      const title = timeline.title || task_name;
      const length = timeline.frames > 0 ? clock(timeline.frames / timeline.fps, 0) : '';
      const isWide = Math.abs(timeline.width / timeline.height - 16 / 9) < 0.05;
      setFace({ title, length, picture: null, isWide });
      if (timeline.frames === 0) return;
      picture.current = URL.createObjectURL(await readFrame(card.id, coverOf(timeline), 480, { signal: stop.signal }));
      setFace({ title, length, picture: picture.current, isWide });
    })().catch(() => undefined);
    return () => {
      stop.abort();
      if (picture.current) URL.revokeObjectURL(picture.current);
    };
  }, [card.id]);
  const name = face?.title || say('app.untitled');
  return (
    <li className="card">
      <a {...following(`/p/${card.id}`)}>
        <span className="card-picture">
          {face?.picture ? <img className={face.isWide ? 'fills' : undefined} src={face.picture} alt="" /> : <Icon name="film" size={26} />}
          {face?.length && <span className="card-length">{face.length}</span>}
        </span>
        <b dir="auto">{name}</b>
        <small>{face && !face.length ? say('home.emptyProject') : ago(card.at, spoken)}</small>
      </a>
      <button type="button" className="card-delete" aria-label={say('home.delete', { name })} onClick={() => onDelete(name)}><Icon name="trash" size={16} /></button>
    </li>
  );
}
