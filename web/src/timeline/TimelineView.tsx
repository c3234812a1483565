import { Fragment, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '../base/language';
import { usePart, useStore } from '../base/store';
import type { Clip } from '../draft/timeline';
import type { Studio } from '../project/studio';
import { MenuList, type MenuItem } from '../ui/Menu';
import { actionsFor } from './actions';
import { keepStill } from './gesture';
import { LaneHead, LaneView } from './LaneView';
import { Playhead } from './Playhead';
import { Ruler } from './Ruler';
import { Toolbar } from './Toolbar';
import { MixWave } from './MixWave';

const EndRoom = 120;
const MostMeasured = 300;

// What is drawn moves on in steps this wide, so that most frames of a scroll draw nothing anew.
const Step = 256;

/** The stretch of the tracks that is drawn, in pixels: what is in sight, and at least a step more on either side. */
export interface View {
  left: number;
  width: number;
}

/** The tracks. Only what is in sight is drawn, so that long timelines stay as quick as short ones. */
export function TimelineView({ studio }: { studio: Studio }) {
  const say = useSay();
  const timeline = usePart(studio.project.state, (state) => state.timeline);
  const version = usePart(studio.project.state, (state) => state.version);
  const zoom = useStore(studio.zoom);
  const [view, setView] = useState<View & { sight: number }>({ left: 0, width: 800 + 3 * Step, sight: 800 });
  const [hasArt, setArt] = useState(false);
  const [menu, setMenu] = useState<{ items: MenuItem[]; at: { x: number; y: number } } | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const seconds = timeline.frames / timeline.fps;
  const fitted = seconds > 0 ? Math.max(2, (view.sight - 24) / seconds) : 40;
  studio.fitted = fitted;
  const perSecond = zoom || fitted;
  const perFrame = perSecond / timeline.fps;
  const closeMenu = useCallback(() => setMenu(null), []);

  useLayoutEffect(() => {
    const element = scroll.current!;
    const measure = () => setView((old) => {
      const sight = element.clientWidth;
      const next = { left: Math.max(0, (Math.floor(element.scrollLeft / Step) - 1) * Step), width: sight + 3 * Step, sight };
      return next.left === old.left && next.width === old.width ? old : next;
    });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    let waiting = 0;
    const moved = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(measure);
    };
    element.addEventListener('scroll', moved, { passive: true });
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      studio.zoomBy(Math.exp(-event.deltaY / 300));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    const unheld = keepStill(element);
    measure();
    return () => {
      unheld();
      observer.disconnect();
      cancelAnimationFrame(waiting);
      element.removeEventListener('scroll', moved);
      element.removeEventListener('wheel', wheel);
    };
  }, [studio]);

  // Zooming keeps the playhead where it is seen.
  const before = useRef(perFrame);
  useLayoutEffect(() => {
    const element = scroll.current!;
    const at = studio.player.state.get().frame;
    element.scrollLeft += at * (perFrame - before.current);
    before.current = perFrame;
  }, [studio, perFrame]);

  useEffect(() => {
    const follow = () => {
      const { frame, speed } = studio.player.state.get();
      const element = scroll.current;
      if (!element || speed === 0) return;
      const x = frame * perFrame;
      if (x > element.scrollLeft + element.clientWidth - 40 || x < element.scrollLeft) element.scrollLeft = x - 60;
    };
    return studio.player.state.watch(follow);
  }, [studio, perFrame]);

  const openMenu = useCallback((clip: Clip, at: { x: number; y: number }) => setMenu({ items: actionsFor(studio, clip), at }), [studio]);
  const lanes = timeline.lanes.filter((lane) => hasArt || lane.kind !== 'picture');
  // Of longer ones no clip is measured by itself.
  const mixAfter = seconds <= MostMeasured ? null : (lanes.findLast((lane) => lane.role === 'music' || lane.role === 'narration') ?? lanes.at(-1))?.role;
  const hasPictures = timeline.lanes.some((lane) => lane.kind === 'picture');
  const wide = Math.max(view.sight - 1, timeline.frames * perFrame + EndRoom);

  return (
    <section className="timeline" aria-label={say('timeline.title')}>
      <Toolbar studio={studio} perSecond={perSecond} hasPictures={hasPictures} hasArt={hasArt} onArt={setArt} />
      {timeline.frames === 0 && <p className="timeline-empty">{say('timeline.empty')}</p>}
      <div className="timeline-body" hidden={timeline.frames === 0}>
        <div className="lane-heads" aria-hidden="true">
          <div className="ruler-head" />
          {lanes.map((lane) => (
            <Fragment key={lane.role}>
              <LaneHead lane={lane} />
              {lane.role === mixAfter && <div className="lane-head mix">{say('timeline.mix')}</div>}
            </Fragment>
          ))}
        </div>
        <div className="timeline-scroll" ref={scroll} tabIndex={0} role="group" aria-label={say('timeline.title')}>
          <div className="timeline-wide" style={{ width: wide }}
            onPointerDown={(event) => { if (event.target === event.currentTarget) studio.select([]); }}>
            <Ruler studio={studio} perFrame={perFrame} fps={timeline.fps} view={view} />
            {lanes.map((lane) => (
              <Fragment key={lane.role}>
                <LaneView studio={studio} lane={lane} perFrame={perFrame} fps={timeline.fps} view={view} version={version}
                  shape={timeline.width / timeline.height} onMenu={openMenu} />
                {lane.role === mixAfter && <MixWave studio={studio} perFrame={perFrame} frames={timeline.frames} view={view} />}
              </Fragment>
            ))}
            <Playhead studio={studio} perFrame={perFrame} />
          </div>
        </div>
      </div>
      {menu && <MenuList items={menu.items} label={say('timeline.title')} at={menu.at} onClose={closeMenu} />}
    </section>
  );
}
