import { useState } from 'react';
import { spoken, useSay } from '../base/language';
import { captionStyles, colors, entrances, fonts, places } from '../draft/choices';
import { sentences, wordsOf } from '../draft/sentences';
import { entranceOf, NoticeRole, placeOf, type Clip, type Timeline } from '../draft/timeline';
import { removal, type Studio } from '../project/studio';
import { timing } from '../timeline/drag';
import { nameOf } from '../timeline/names';
import { sentenceFor } from '../timeline/WordsEditor';
import { Icon } from '../ui/Icon';
import { ColorField, Field, NumberField, Tiles } from './fields';

export function TextFields({ studio, clip, timeline, tell }: { studio: Studio; clip: Clip; timeline: Timeline; tell: (sentence: string) => void }) {
  const say = useSay();
  const [text, setText] = useState(clip.text || clip.name);
  const isCaption = clip.role === 'caption';
  const words = wordsOf(timeline, clip);
  const typed = text.replace(/\s+/g, ' ').trim();
  const color = typeof clip.params['color'] === 'string' ? clip.params['color'].slice(0, 7).toLowerCase() : '#ffffff';
  const entrance = entranceOf(clip);
  const place = placeOf(clip);
  const seconds = (frames: number) => Math.round((frames / timeline.fps) * 100) / 100;
  const [from, to] = [seconds(clip.start), seconds(clip.start + clip.length)];
  const time = (start: number, end: number) => {
    if (end > start) tell(timing(timeline, clip, start, end));
  };
  const gone = removal(timeline, clip);
  const removing = gone === null ? null
    : <Tiles columns={2} items={[{ name: say('timeline.delete'), icon: <Icon name="trash" size={16} />, run: () => tell(gone) }]} />;
  if (clip.role === NoticeRole) return <><p className="quiet">{say('inspect.notice')}</p>{removing}</>;
  return (
    <>
      <form className="inspect-words" onSubmit={(event) => {
        event.preventDefault();
        if (typed && typed !== clip.text) tell(sentenceFor(studio, clip, typed));
      }}>
        <textarea className="field" rows={2} value={text} maxLength={200} dir="auto" aria-label={say('inspect.words')} onChange={(event) => setText(event.target.value)} />
        <button type="submit" className="plain small" disabled={!typed || typed === clip.text}>{say('inspect.save')}</button>
      </form>
      {isCaption && (
        <Field label={say('inspect.style')}>
          <Tiles columns={2} items={captionStyles.map((one) => ({ name: nameOf('captions', one[0], say), run: () => tell(sentences.captionStyle(one)) }))} />
        </Field>
      )}
      <Field label={say('inspect.font')}>
        <Tiles columns={3} items={fonts.map((one) => ({ name: nameOf('font', one[0], say), isChosen: clip.params['family'] === one[0], run: () => tell(sentences.font(words, one)) }))} />
      </Field>
      <Field label={say('inspect.size')}>
        <Tiles columns={2} items={[
          { name: say('inspect.smaller'), icon: <Icon name="zoomOut" size={16} />, run: () => tell(sentences.size(words, false)) },
          { name: say('inspect.bigger'), icon: <Icon name="zoomIn" size={16} />, run: () => tell(sentences.size(words, true)) },
        ]} />
      </Field>
      <Field label={say('inspect.color')}>
        <div className="swatches">
          {colors.map(([value, english, chinese]) => (
            <button key={value} type="button" className="swatch" style={{ background: value }} aria-pressed={value === color}
              aria-label={spoken(english, chinese)} title={spoken(english, chinese)} onClick={() => tell(sentences.color(words, english, chinese))} />
          ))}
          <ColorField label={say('inspect.ownColor')} value={color} onDone={(value) => tell(sentences.color(words, value, value))} />
        </div>
      </Field>
      <Field label={say('inspect.place')}>
        <div className={isCaption ? 'place-grid column' : 'place-grid'} style={{ ['--shape' as string]: timeline.width / timeline.height }}>
          {places.filter(([id]) => !isCaption || ['top', 'center', 'bottom'].includes(id)).map((one) => (
            <button key={one[0]} type="button" aria-pressed={one[0] === place} aria-label={nameOf('place', one[0], say)} title={nameOf('place', one[0], say)}
              onClick={() => tell(sentences.place(words, one))}><i /></button>
          ))}
        </div>
      </Field>
      <Field label={say('inspect.entrance')}>
        {/* Captions that come word by word are a style of theirs. */}
        <Tiles columns={3} items={[
          ...entrances.filter(([id]) => !isCaption || id !== 'words').map((one) => ({
            name: nameOf('entrance', one[0], say), isChosen: one[0] === entrance, run: () => tell(sentences.entrance(words, one)),
          })),
          { name: say('entrance.none'), isChosen: entrance === 'none', run: () => tell(sentences.entrance(words, null)) },
        ]} />
      </Field>
      <NumberField label={say('inspect.from')} unit={say('inspect.seconds')} value={from} min={0} max={to} step={0.1} onDone={(value) => time(value, to)} />
      <NumberField label={say('inspect.to')} unit={say('inspect.seconds')} value={to} min={from} max={seconds(timeline.frames)} step={0.1} onDone={(value) => time(from, value)} />
      {removing}
    </>
  );
}
