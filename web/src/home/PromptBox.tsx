import { useCallback, useRef, useState } from 'react';
import { go } from '../app/route';
import { language, spoken, useSay } from '../base/language';
import { useStore } from '../base/store';
import { MessageField } from '../chat/MessageField';
import { notify } from '../ui/notices';
import { Icon } from '../ui/Icon';
import { FileButton } from '../upload/FileButton';
import { UploadList } from '../upload/UploadList';
import { useDrop } from '../upload/useDrop';
import { openSession } from '../wire/client';
import { firstMessages, firstWords } from './first';
import { Uploads } from '../upload/uploads';

const examples = [1, 2, 3, 4, 5, 6] as const;
const shapes = ['auto', 'tall', 'wide', 'square'] as const;
const ratios = { auto: '', tall: '9:16', wide: '16:9', square: '1:1' } as const;
export const MostCharacters = 8000;

export function PromptBox() {
  const say = useSay();
  const own = useStore(language);
  const [text, setText] = useState('');
  const [shape, setShape] = useState<(typeof shapes)[number]>('auto');
  const [isBusy, setBusy] = useState(false);
  const [uploads] = useState(() => new Uploads(null));
  const files = useStore(uploads.items);
  const box = useRef<HTMLTextAreaElement>(null);
  const take = useCallback((dropped: File[]) => uploads.add(dropped), [uploads]);
  const isOver = useDrop(take);
  const [refused, setRefused] = useState(0);
  const isLong = text.length > MostCharacters;
  const isReady = (text.trim() !== '' || files.length > 0) && !isLong && !isBusy;

  const start = async () => {
    if (!isReady) return;
    setBusy(true);
    try {
      const words = text.trim() || say('home.filesOnly');
      const ratio = ratios[shape];
      const said = ratio ? `${words}${spoken(', ', '，画幅')}${ratio}` : words;
      const session = await openSession(words.slice(0, 60), own === 'en' ? 'en' : own === 'zh-TW' ? 'zh-Hant' : 'zh');
      firstMessages.set(session.session_id, { text: said, uploads });
      if (files.length > 0) firstWords.keep(session.session_id, said, files.length);
      go(`/p/${session.session_id}`);
    } catch (error) {
      notify(error instanceof Error && error.name === 'WireFailure' ? error.message : say('app.failed'));
      setBusy(false);
    }
  };

  return (
    <div className="prompt-area">
      <form className={isOver ? 'prompt-box over' : 'prompt-box'} onSubmit={(event) => { event.preventDefault(); void start(); }}>
        <UploadList uploads={uploads} />
        <MessageField ref={box} rows={3} value={text} label={say('home.prompt')} placeholder={say('home.placeholder')}
          onChange={(next) => { setRefused(0); setText(next); }} onFiles={take} onSend={() => void start()} onTooMuch={setRefused} />
        {(isLong || refused > 0) && <p className="field-problem" role="alert">{say('chat.tooLong', { count: MostCharacters, length: refused || text.length })}</p>}
        <div className="prompt-actions">
          <FileButton label={say('home.attach')} className="ghost" onFiles={take}><Icon name="plus" /><span className="wide-only">{say('home.attach')}</span></FileButton>
          <span className="wide-only"><FileButton label={say('home.folder')} className="ghost round" isFolder onFiles={take}><Icon name="folder" /></FileButton></span>
          <label className="shape-choice">
            <span className="visually-hidden">{say('shape.label')}</span>
            <select value={shape} onChange={(event) => setShape(event.target.value as typeof shape)}>
              {shapes.map((one) => <option key={one} value={one}>{say(`shape.${one}`)}</option>)}
            </select>
          </label>
          <button type="submit" className="primary go" disabled={!isReady}>
            {isBusy ? say('home.opening') : say('home.make')}<Icon name="arrow" size={18} />
          </button>
        </div>
        {isOver && <div className="drop-here"><Icon name="image" size={28} />{say('home.drop')}</div>}
      </form>
      <div className="examples" role="group" aria-label={say('home.examples')}>
        {examples.map((one) => (
          <button key={one} type="button" className="chip" title={say(`example.${one}.text`)}
            onClick={() => {
              setText(say(`example.${one}.text`));
              box.current?.focus();
            }}>{say(`example.${one}.name`)}</button>
        ))}
      </div>
    </div>
  );
}
