import '../styles/studio.css';
import '../styles/chat.css';
import '../styles/player.css';
import '../styles/timeline.css';
import '../styles/export.css';
import { lazy, Suspense, useEffect, useState } from 'react';
import { refreshCredits } from '../app/credits';
import { Network } from '../app/Network';
import { following } from '../app/route';
import { TopBar } from '../app/TopBar';
import { say, useSay } from '../base/language';
import { useStore } from '../base/store';
import { Conversation } from '../chat/Conversation';
import { firstMessages, firstWords } from '../home/first';
import { notify } from '../ui/notices';
import { Keys } from '../player/Keys';
import { PlayerView } from '../player/PlayerView';
import { useKeyboard } from '../player/useKeyboard';
import { TimelineView } from '../timeline/TimelineView';
import { WordsEditor } from '../timeline/WordsEditor';
import { Inspector } from '../inspect/Inspector';
import { Icon } from '../ui/Icon';
import { Uploads } from '../upload/uploads';
import { exportsOf } from '../export/exports';
import { ExportBadge } from '../export/ExportBadge';
import { readState } from '../wire/client';
import { Studio } from './studio';

const exporting = () => import('../export/ExportDialog');
const ExportDialog = lazy(exporting);

export default function ProjectPage({ id }: { id: string }) {
  const [studio] = useState(() => new Studio(id));
  const [first] = useState(() => firstMessages.get(id) ?? null);
  const [uploads] = useState(() => first?.uploads ?? new Uploads(id));
  const [isWaiting, setWaiting] = useState(false);
  const [offered, setOffered] = useState<string | null>(null);
  const [tab, setTab] = useState<'chat' | 'timeline'>('chat');
  const [isExporting, setExporting] = useState(false);
  const say = useSay();
  const { load, timeline, isLost, turns } = useStore(studio.project.state);
  const isShowingKeys = useStore(studio.keys);
  const editing = useStore(studio.editing);
  useKeyboard(studio);

  useEffect(() => {
    studio.open();
    exportsOf(id).open();
    if (first && firstMessages.delete(id)) void begin(studio, first.text, uploads, id, setWaiting);
    else if (!first) void resume(studio, uploads, id, setWaiting).then(setOffered);
    return () => {
      studio.close();
    };
  }, [studio, first, uploads, id]);

  const title = timeline.title || say('app.untitled');
  const isIdle = turns.every((turn) => turn.status === 'done' || turn.status === 'failed');
  useEffect(() => {
    document.title = `${title} – Reelwright`;
  }, [title]);
  useEffect(() => {
    if (isIdle) void refreshCredits();
  }, [isIdle]);
  useEffect(() => {
    // Ahead of time, so that it opens where there is no network either.
    if (isIdle && timeline.frames > 0) void exporting().catch(() => undefined);
  }, [isIdle, timeline.frames]);

  if (load === 'missing' || load === 'failed') {
    return (
      <div className="home">
        <TopBar />
        <Network />
        <main className="notice-page">
          <Icon name="warning" size={32} />
          <p>{say(load === 'missing' ? 'app.missing' : 'app.failed')}</p>
          {load === 'failed' && <button type="button" className="primary" onClick={() => void studio.project.load()}>{say('app.retry')}</button>}
          <a className="plain" {...following('/')}>{say('app.home')}</a>
          {load === 'missing' && <a className="link" {...following('/account')}>{say('account.signInToSee')}</a>}
        </main>
      </div>
    );
  }

  return (
    <div className="studio" data-tab={tab}>
      <a className="skip" href="#conversation">{say('app.skip')}</a>
      <TopBar title={title}>
        <ExportBadge id={id} onOpen={() => setExporting(true)} />
        <button type="button" className="primary" disabled={timeline.frames === 0} onClick={() => setExporting(true)}><Icon name="download" size={18} />{say('export.open')}</button>
      </TopBar>
      <Network isLost={isLost} />
      <main className="studio-main">
        <Conversation project={studio.project} uploads={uploads} onExport={() => setExporting(true)} isWaiting={isWaiting} offered={offered} />
        <div className="workbench">
          <div className="viewing">
            <PlayerView studio={studio} />
            <Inspector studio={studio} />
          </div>
          <TimelineView studio={studio} />
        </div>
      </main>
      <nav className="tabs" aria-label={say('player.title')}>
        {(['chat', 'timeline'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={tab === one} onClick={() => setTab(one)}><Icon name={one === 'chat' ? 'chat' : 'tracks'} />{say(`tab.${one}`)}</button>
        ))}
      </nav>
      {isExporting && <Suspense><ExportDialog studio={studio} onClose={() => setExporting(false)} /></Suspense>}
      {isShowingKeys && <Keys onClose={() => studio.keys.set(false)} />}
      {editing && <WordsEditor studio={studio} clip={editing} onClose={() => studio.editing.set(null)} />}
    </div>
  );
}

// The first message waits for its files; should some not arrive, it waits for whoever wrote it.
async function begin(studio: Studio, text: string, uploads: Uploads, id: string, wait: (is: boolean) => void): Promise<void> {
  uploads.begin(id);
  if (uploads.items.get().length > 0) {
    wait(true);
    const isWhole = await uploads.settled();
    wait(false);
    // The page knows what has come before it puts the little pictures away.
    await studio.project.refresh().catch(() => undefined);
    if (isWhole) uploads.clear();
  }
  firstWords.forget(id);
  studio.project.say(text);
}

// After a reload: what was on its way goes on. Files that the browser did not keep have to be chosen once more; the words come back.
async function resume(studio: Studio, uploads: Uploads, id: string, wait: (is: boolean) => void): Promise<string | null> {
  const restored = await uploads.restore();
  const words = restored === null ? null : firstWords.read(id);
  if (!words || restored === null) return null;
  const arrived = (await readState(id).catch(() => null))?.state.video_infos.length ?? 0;
  if (restored + arrived < words.files) {
    firstWords.forget(id);
    notify(say('upload.chooseAgain'));
    return words.text;
  }
  await begin(studio, words.text, uploads, id, wait);
  return null;
}
