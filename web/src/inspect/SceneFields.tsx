import { isChinese, useSay } from '../base/language';
import { cuts, sentences } from '../draft/sentences';
import { speedOf, type Clip, type Timeline } from '../draft/timeline';
import { Chips, Field, NumberField } from './fields';

const filters = [
  ['filter.mono', 'black and white', '黑白'],
  ['filter.vintage', 'vintage', '复古'],
  ['filter.vivid', 'vivid', '鲜艳'],
  ['filter.cinematic', 'cinematic', '电影感'],
] as const;

export function SceneFields({ clip, timeline, tell }: { clip: Clip; timeline: Timeline; tell: (sentence: string) => void }) {
  const say = useSay();
  const seconds = Math.round((clip.length / timeline.fps) * 100) / 100;
  const factor = speedOf(clip);
  const isLast = clip.scene === timeline.scenes.length;
  const between = `${clip.scene}`;
  return (
    <>
      <NumberField label={say('inspect.length')} unit={say('inspect.seconds')} value={seconds} min={0.2} max={600} step={0.1}
        onDone={(value) => tell(sentences.setLength(clip.scene, value))} />
      <Field label={say('inspect.speed')}>
        <Chips items={[0.5, 1, 1.5, 2].map((one) => ({ name: `${one}×`, isChosen: factor === one, run: () => tell(sentences.setSpeed(clip.scene, one)) }))} />
      </Field>
      {!isLast && (
        <Field label={say('inspect.transition')}>
          <Chips items={cuts.map((cut) => ({ name: say(`cut.${cut}`), run: () => tell(sentences.setCut(clip.scene, cut)) }))} />
        </Field>
      )}
      <Field label={say('inspect.filter')}>
        <Chips items={[
          ...filters.map(([name, filter, han]) => ({ name: say(name), run: () => tell(isChinese() ? `第${between}个场景加${han}滤镜` : `${filter} look for scene ${between}`) })),
          { name: say('filter.none'), run: () => tell(isChinese() ? `去掉第${between}个场景的滤镜` : `remove the look of scene ${between}`) },
        ]} />
      </Field>
      <Field label={say('inspect.look')}>
        <Chips items={[
          { name: say('timeline.regenerate'), run: () => tell(sentences.regenerate(clip.scene)) },
          { name: say('timeline.duplicate'), run: () => tell(sentences.duplicateScene(clip.scene)) },
          { name: say('timeline.delete'), run: () => tell(sentences.deleteScenes([clip.scene])) },
        ]} />
      </Field>
    </>
  );
}
