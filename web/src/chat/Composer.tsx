import { useCallback, useEffect, useRef, useState } from 'react';
import { useSay } from '../base/language';
import { storage } from '../base/storage';
import { useStore } from '../base/store';
import type { Project } from '../project/project';
import { Icon } from '../ui/Icon';
import { FileButton } from '../upload/FileButton';
import { UploadList } from '../upload/UploadList';
import type { Uploads } from '../upload/uploads';
import { useDrop } from '../upload/useDrop';
import { MessageField } from './MessageField';

const MostCharacters = 8000;
// Somebody who says no more than this wants the window, as the button next to it opens it.
const Export = /^(export|download|导出|匯出|下载|下載)[.!。！]?$/i;

/** Where one talks. What is half written survives a reload. */
export function Composer({ project, uploads, onExport, offered }: { project: Project; uploads: Uploads; onExport: () => void; offered: string | null }) {
  const say = useSay();
  const place = `draft.${project.id}`;
  const [text, setText] = useState(() => storage.read(place) ?? '');
  const [isSending, setSending] = useState(false);
  const files = useStore(uploads.items);
  const box = useRef<HTMLTextAreaElement>(null);
  const take = useCallback((dropped: File[]) => uploads.add(dropped), [uploads]);
  const isOver = useDrop(take);
  const [refused, setRefused] = useState(0);
  const isLong = text.length > MostCharacters;
  const isReady = (text.trim() !== '' || files.length > 0) && !isLong && !isSending;

  useEffect(() => {
    if (offered !== null) setText((written) => written || offered);
  }, [offered]);
  useEffect(() => storage.write(place, text === '' || text.length > MostCharacters ? null : text), [place, text]);
  useEffect(() => {
    const element = box.current!;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, 180)}px`;
  }, [text]);

  const send = async () => {
    if (!isReady) return;
    const said = text.trim() || say('home.filesOnly');
    if (files.length > 0) {
      setSending(true);
      const isWhole = await uploads.settled();
      setSending(false);
      // Files that did not arrive stay, with a way to send them again; so do the words.
      if (!isWhole) return;
      await project.refresh().catch(() => undefined);
      uploads.clear();
    }
    setText('');
    if (Export.test(said) && project.state.get().timeline.frames > 0) onExport();
    else project.say(said);
  };

  return (
    <form className={isOver ? 'composer over' : 'composer'} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <UploadList uploads={uploads} />
      {(isLong || refused > 0) && <p className="field-problem" role="alert">{say('chat.tooLong', { count: MostCharacters, length: refused || text.length })}</p>}
      <div className="composer-row">
        <FileButton label={say('upload.add')} className="ghost round" onFiles={take}><Icon name="plus" /></FileButton>
        <MessageField ref={box} rows={1} value={text} label={say('chat.placeholder')} placeholder={say('chat.placeholder')}
          onChange={(next) => { setRefused(0); setText(next); }} onFiles={take} onSend={() => void send()} onTooMuch={setRefused} />
        <button type="submit" className="primary round" aria-label={say('chat.send')} title={say('chat.send')} disabled={!isReady}><Icon name="send" /></button>
      </div>
      {isSending && <p className="quiet small-note">{say('upload.wait')}</p>}
      {isOver && <div className="drop-here">{say('home.drop')}</div>}
    </form>
  );
}
