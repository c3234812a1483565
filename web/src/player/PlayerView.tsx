import { useEffect, useRef, useState } from 'react';
import { useSay } from '../base/language';
import { clock } from '../base/format';
import { useStore, usePart } from '../base/store';
import type { Studio } from '../project/studio';
import { Versions } from '../project/Versions';
import { Icon } from '../ui/Icon';
import { Compare } from './Compare';
import { Controls } from './Controls';
import { SafeAreas } from './SafeAreas';
import { useFrame } from './useFrame';

/** The picture and its controls. What stands still is a frame as an export draws it; what plays is the small video. */
export function PlayerView({ studio }: { studio: Studio }) {
  const say = useSay();
  const { timeline, version, load, before } = useStore(studio.project.state);
  const { speed, isMuted, isScrubbing, frame } = useStore(studio.player.state);
  const proxy = useStore(studio.proxy.state);
  const hasGuides = useStore(studio.guides);
  const isComparing = useStore(studio.comparing);
  const video = useRef<HTMLVideoElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const still = useFrame(studio);
  const [isVideoReady, setVideoReady] = useState(false);
  const isPlaying = speed !== 0;
  // Until the sharp picture of a frame is there, the video stands at it.
  const isMoving = isPlaying || isScrubbing || still.frame !== frame;
  const isCurrent = proxy.url !== null && proxy.version === version;

  useEffect(() => {
    studio.player.attach(isCurrent ? video.current : null);
  }, [studio, isCurrent, proxy.url]);
  useEffect(() => setVideoReady(false), [proxy.url]);

  const isEmpty = timeline.frames === 0;
  return (
    <section className="player" aria-label={say('player.title')}>
      <Versions studio={studio} />
      <div className="stage" ref={stage}>
        {isEmpty ? (
          <p className="stage-empty"><Icon name="film" size={36} />{load === 'loading' ? '' : say('player.empty')}</p>
        ) : (
          <div className="picture" style={{ aspectRatio: `${timeline.width} / ${timeline.height}`, ['--shape' as string]: timeline.width / timeline.height }}
            onClick={() => studio.player.toggle()} onDoubleClick={() => studio.editTitle()}>
            {still.url && <img className="still" src={still.url} alt={say('player.frame', { time: clock(frame / timeline.fps) })} draggable={false} />}
            {isCurrent && proxy.url && (
              <video ref={video} className={isMoving && isVideoReady ? 'moving' : 'moving hidden'} src={proxy.url} muted={isMuted} playsInline preload="auto"
                aria-hidden="true" tabIndex={-1} onLoadedData={() => setVideoReady(true)} />
            )}
            {isComparing && before !== null && !isPlaying && <Compare studio={studio} before={before} />}
            {hasGuides && <SafeAreas isTall={timeline.height > timeline.width} />}
          </div>
        )}
        {!isEmpty && !isCurrent && (proxy.isLoading || isPlaying) && <p className="stage-note"><span className="pulse" />{say('player.preparing')}</p>}
        {!isEmpty && proxy.failure !== null && (
          <div className="stage-failure" role="alert">
            <p><Icon name="warning" size={16} /><b>{say('player.failed')}</b></p>
            {proxy.failure && <p>{proxy.failure}</p>}
            <button type="button" className="plain small" onClick={() => void studio.proxy.load(version)}><Icon name="refresh" size={14} />{say('app.retry')}</button>
          </div>
        )}
      </div>
      <Scrubber studio={studio} isOff={isEmpty} />
      <Controls studio={studio} isOff={isEmpty} onFullScreen={() => void stage.current?.requestFullscreen?.().catch(() => undefined)} />
    </section>
  );
}

function Scrubber({ studio, isOff }: { studio: Studio; isOff: boolean }) {
  const say = useSay();
  const frame = usePart(studio.player.state, (state) => state.frame);
  const { from, to } = useStore(studio.player.state);
  const { frames, fps } = usePart(studio.project.state, (state) => state.timeline);
  const share = (value: number) => `${frames > 1 ? (value / (frames - 1)) * 100 : 0}%`;
  return (
    <div className="scrubber" style={{ ['--at' as string]: share(frame) }}>
      {(from !== null || to !== null) && <span className="range-mark" style={{ left: share(from ?? 0), right: `calc(100% - ${share(to ?? frames - 1)})` }} />}
      <input type="range" min={0} max={Math.max(0, frames - 1)} value={frame} disabled={isOff} aria-label={say('player.position')}
        aria-valuetext={clock(frame / fps)} onChange={(event) => {
          studio.player.pause();
          studio.player.seek(Number(event.target.value), true);
        }}
        onPointerUp={() => studio.player.settle()} onKeyUp={() => studio.player.settle()} onBlur={() => studio.player.settle()} />
    </div>
  );
}
