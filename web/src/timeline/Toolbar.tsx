import { useState } from 'react';
import { useSay } from '../base/language';
import { usePart, useStore } from '../base/store';
import { sentences } from '../draft/sentences';
import type { Studio } from '../project/studio';
import { Icon, type IconName } from '../ui/Icon';
import { snapping } from './snapping';

export function Toolbar({ studio, perSecond, hasPictures, hasArt, onArt }: {
  studio: Studio; perSecond: number; hasPictures: boolean; hasArt: boolean; onArt: (is: boolean) => void;
}) {
  const say = useSay();
  const isEmpty = usePart(studio.project.state, (state) => state.timeline.frames === 0);
  const turns = usePart(studio.project.state, (state) => state.turns.length);
  const selection = useStore(studio.selection);
  const snaps = useStore(snapping);
  const [zoomed, setZoomed] = useState(false);
  const button = (name: IconName, label: string, run: () => void, isOff: boolean, isOn?: boolean) => (
    <button type="button" className={isOn === undefined ? 'ghost round' : 'ghost round wide-only'} aria-label={label} title={label} disabled={isOff} onClick={run}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}><Icon name={name} size={18} /></button>
  );
  const isNone = selection.length === 0;
  return (
    <div className="toolbar" role="toolbar" aria-label={say('timeline.title')}>
      {button('undo', say('timeline.undo'), () => studio.project.say(sentences.undo(), true), turns === 0)}
      {button('redo', say('timeline.redo'), () => studio.project.say(sentences.redo(), true), turns === 0)}
      <span className="gap" />
      {button('split', say('timeline.split'), () => studio.split(), isEmpty)}
      {button('copy', say('timeline.duplicate'), () => studio.duplicate(), isNone)}
      {button('trash', say('timeline.delete'), () => studio.remove(), isNone)}
      <span className="gap" />
      {button('magnet', say('timeline.snap'), () => snapping.set(!snaps), isEmpty, snaps)}
      {hasPictures && button('image', say('lane.picture'), () => onArt(!hasArt), isEmpty, hasArt)}
      <span className="stretch" />
      {button('zoomOut', say('timeline.zoomOut'), () => studio.zoomBy(1 / 1.5), isEmpty)}
      <input className="zoom wide-only" type="range" min={0} max={100} disabled={isEmpty} aria-label={say('timeline.zoomIn')}
        value={zoomed || studio.zoom.get() ? Math.round((Math.log(perSecond / studio.fitted) / Math.log(400 / studio.fitted)) * 100) : 0}
        onChange={(event) => {
          setZoomed(true);
          const share = Number(event.target.value) / 100;
          studio.zoom.set(share === 0 ? 0 : studio.fitted * (400 / studio.fitted) ** share);
        }} />
      {button('zoomIn', say('timeline.zoomIn'), () => studio.zoomBy(1.5), isEmpty)}
      {button('fit', say('timeline.fit'), () => studio.zoom.set(0), isEmpty)}
    </div>
  );
}
