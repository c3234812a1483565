import { useSay } from '../base/language';
import { clock } from '../base/format';
import { useStore } from '../base/store';
import { sentences } from '../draft/sentences';
import type { Studio } from '../project/studio';
import { Icon, type IconName } from '../ui/Icon';
import { MenuButton } from '../ui/Menu';

const ratios = ['16:9', '9:16', '1:1', '4:5'] as const;

export function Controls({ studio, isOff, onFullScreen }: { studio: Studio; isOff: boolean; onFullScreen: () => void }) {
  const say = useSay();
  const { frame, speed, isMuted } = useStore(studio.player.state);
  const hasGuides = useStore(studio.guides);
  const { timeline, before } = useStore(studio.project.state);
  const isComparing = useStore(studio.comparing);
  const hasCaptions = timeline.lanes.some((lane) => lane.role === 'caption');
  const shape = ratios.find((ratio) => {
    const [width, height] = ratio.split(':').map(Number);
    return Math.abs(timeline.width / timeline.height - width! / height!) < 0.02;
  });
  const button = (name: IconName, label: string, run: () => void, extra: { isOn?: boolean; className?: string } = {}) => (
    <button type="button" className={`ghost round ${extra.className ?? ''}`} aria-label={label} title={label} disabled={isOff} onClick={run}
      {...(extra.isOn === undefined ? {} : { 'aria-pressed': extra.isOn })}><Icon name={name} /></button>
  );
  return (
    <div className="controls">
      <div className="controls-side">
        <span className="time" aria-live="off"><b>{clock(frame / timeline.fps)}</b> / {clock(timeline.frames / timeline.fps)}</span>
        {speed !== 0 && speed !== 1 && <span className="speed">{speed}×</span>}
      </div>
      <div className="controls-middle">
        {button('start', say('player.start'), () => studio.player.seek(0), { className: 'wide-only' })}
        {button('back', say('player.back'), () => studio.player.step(-1))}
        <button type="button" className="play" aria-label={say(speed === 0 ? 'player.play' : 'player.pause')} disabled={isOff} onClick={() => studio.player.toggle()}>
          <Icon name={speed === 0 ? 'play' : 'pause'} size={22} filled={speed === 0} />
        </button>
        {button('forward', say('player.forward'), () => studio.player.step(1))}
        {button(isMuted ? 'muted' : 'volume', say('player.mute'), () => studio.player.mute(), { isOn: !isMuted, className: 'wide-only' })}
      </div>
      <div className="controls-side end">
        <MenuButton label={`${say('player.shape')} ${shape ?? `${timeline.width}×${timeline.height}`}`} className="ghost shape-button"
          items={ratios.map((ratio) => ({ name: ratio, isChosen: ratio === shape, isOff: isOff, run: () => { if (ratio !== shape) studio.project.say(sentences.shape(ratio), true); } }))}>
          <span className={`shape-mark r${(shape ?? '16:9').replace(':', 'x')}`} /><span className="wide-only">{shape ?? `${timeline.width}×${timeline.height}`}</span>
        </MenuButton>
        {button('captions', say('player.captions'), () => studio.project.say(sentences.captions(!hasCaptions), true), { isOn: hasCaptions })}
        {before !== null && button('compare', say('player.compare'), () => studio.comparing.set(!isComparing), { isOn: isComparing, className: 'wide-only' })}
        {button('guides', say('player.guides'), () => studio.guides.set(!hasGuides), { isOn: hasGuides })}
        {button('full', say('player.full'), onFullScreen, { className: 'wide-only' })}
        <button type="button" className="ghost round wide-only" aria-label={say('player.keys')} title={`${say('player.keys')} (?)`} onClick={() => studio.keys.set(true)}><Icon name="keys" /></button>
      </div>
    </div>
  );
}
