import { useState } from 'react';
import { useSay } from '../base/language';
import { sentences, wordsOf } from '../draft/sentences';
import { captionNumber, type Clip } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { Dialog } from '../ui/Dialog';

const Most = 200;

/** The words of a title, caption or line, to be changed. */
export function WordsEditor({ studio, clip, onClose }: { studio: Studio; clip: Clip; onClose: () => void }) {
  const say = useSay();
  const [text, setText] = useState(clip.text || clip.name);
  const save = () => {
    const words = text.replace(/\s+/g, ' ').trim();
    onClose();
    if (words && words !== (clip.text || clip.name)) studio.project.say(sentenceFor(studio, clip, words), true);
  };
  return (
    <Dialog title={say('timeline.editWords')} onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); save(); }}>
        <textarea className="field" rows={3} maxLength={Most} value={text} dir="auto" aria-label={say('inspect.words')} autoFocus
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              save();
            }
          }} />
        <div className="dialog-actions">
          <button type="button" className="plain" onClick={onClose}>{say('app.cancel')}</button>
          <button type="submit" className="primary" disabled={text.trim() === ''}>{say('inspect.save')}</button>
        </div>
      </form>
    </Dialog>
  );
}

export function sentenceFor(studio: Studio, clip: Clip, words: string): string {
  const { timeline } = studio.project.state.get();
  if (clip.role === 'caption') return sentences.changeCaption(captionNumber(timeline, clip), words);
  if (clip.role === 'narration') return sentences.changeLine(clip.scene, words);
  if (clip.role === 'title') return sentences.changeTitle(clip.scene, words);
  return sentences.changeWords(wordsOf(timeline, clip), words);
}
