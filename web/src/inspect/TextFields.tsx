import { useState } from 'react';
import { isChinese, useSay } from '../base/language';
import type { Clip } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { sentenceFor } from '../timeline/WordsEditor';
import { Chips, Field } from './fields';

const colors = [
  ['#ffffff', 'white', '白色'],
  ['#111111', 'black', '黑色'],
  ['#ffd60a', 'yellow', '黄色'],
  ['#ff453a', 'red', '红色'],
  ['#0a84ff', 'blue', '蓝色'],
  ['#30d158', 'green', '绿色'],
] as const;

const fonts = [
  ['font.display', 'display', '标题体'],
  ['font.text', 'sans', '黑体'],
  ['font.serif', 'serif', '衬线字体'],
  ['font.rounded', 'rounded', '圆体'],
  ['font.handwriting', 'handwriting', '手写体'],
] as const;

const entrances = [
  ['entrance.fade', 'fade', '淡入'],
  ['entrance.pop', 'pop', '弹出'],
  ['entrance.type', 'typewriter', '打字机'],
] as const;

export function TextFields({ studio, clip, tell }: { studio: Studio; clip: Clip; tell: (sentence: string) => void }) {
  const say = useSay();
  const [text, setText] = useState(clip.text || clip.name);
  const isCaption = clip.role === 'caption';
  const english = isCaption ? 'the captions' : `the title of scene ${clip.scene}`;
  const chinese = isCaption ? '字幕' : `第${clip.scene}个场景的标题`;
  const two = (one: string, other: string) => tell(isChinese() ? other : one);
  const words = text.replace(/\s+/g, ' ').trim();
  return (
    <>
      <form className="inspect-words" onSubmit={(event) => {
        event.preventDefault();
        if (words && words !== clip.text) tell(sentenceFor(studio, clip, words));
      }}>
        <textarea className="field" rows={2} value={text} maxLength={200} dir="auto" aria-label={say('inspect.words')} onChange={(event) => setText(event.target.value)} />
        <button type="submit" className="plain small" disabled={!words || words === clip.text}>{say('inspect.save')}</button>
      </form>
      <Field label={say('inspect.font')}>
        <Chips items={fonts.map(([name, font, han]) => ({
          name: say(name), isChosen: clip.params['family'] === name.slice('font.'.length), run: () => two(`use a ${font} font for ${english}`, `${chinese}用${han}`),
        }))} />
      </Field>
      <Field label={say('inspect.size')}>
        <Chips items={[
          { name: say('inspect.smaller'), run: () => two(`make ${english} smaller`, `${chinese}小一点`) },
          { name: say('inspect.bigger'), run: () => two(`make ${english} bigger`, `${chinese}大一点`) },
        ]} />
      </Field>
      <Field label={say('inspect.color')}>
        <div className="swatches">
          {colors.map(([color, name, han]) => (
            <button key={color} type="button" className="swatch" style={{ background: color }} aria-label={isChinese() ? han : name} title={isChinese() ? han : name}
              onClick={() => two(`make ${english} ${name}`, `${chinese}改成${han}`)} />
          ))}
        </div>
      </Field>
      {!isCaption && (
        <Field label={say('inspect.entrance')}>
          <Chips items={entrances.map(([name, entrance, han]) => ({ name: say(name), run: () => two(`${entrance} animation for ${english}`, `${chinese}用${han}动画`) }))} />
        </Field>
      )}
      <Field label={say('inspect.place')}>
        <Chips items={[
          { name: say('inspect.top'), run: () => two(`put ${english} at the top`, `${chinese}放到上方`) },
          { name: say('inspect.middle'), run: () => two(`put ${english} in the middle`, `${chinese}放到中间`) },
          { name: say('inspect.bottom'), run: () => two(`put ${english} at the bottom`, `${chinese}放到下方`) },
        ]} />
      </Field>
    </>
  );
}
