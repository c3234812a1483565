import { Store } from '../base/store';
import { sentences, wordsOf } from '../draft/sentences';
import { NoticeRole, sceneAt, wholeAt, type Clip, type Timeline } from '../draft/timeline';
import { Frames } from '../player/frames';
import { Player } from '../player/playback';
import { Proxy } from '../player/proxy';
import { Waves } from '../player/waves';
import { Project } from './project';

const Slowest = 2;
const Closest = 400;

/** Everything of one open project: what is said, shown, played and selected. */
export class Studio {
  readonly project: Project;
  readonly player = new Player();
  readonly frames: Frames;
  readonly proxy: Proxy;
  readonly waves: Waves;
  /** Ids of the selected clips. */
  readonly selection = new Store<readonly string[]>([]);
  /** Where there is little room: whether what can be changed of the selection is put away for its tracks. */
  readonly folded = new Store(false);
  readonly guides = new Store(false);
  readonly comparing = new Store(false);
  readonly keys = new Store(false);
  readonly editing = new Store<Clip | null>(null);
  /** Pixels for one second; 0 shows all. */
  readonly zoom = new Store(0);
  /** What `zoom` is while it shows all. */
  fitted = 40;
  #quiet: (() => void)[] = [];

  constructor(id: string) {
    this.project = new Project(id);
    this.frames = new Frames(id);
    this.proxy = new Proxy(id);
    this.waves = new Waves(id);
  }

  open(): void {
    let version = 0;
    this.#quiet.push(this.project.state.watch(() => {
      const state = this.project.state.get();
      if (state.version === version) return;
      version = state.version;
      this.player.fit(state.timeline.frames, state.timeline.fps);
      const ids = new Set(state.timeline.lanes.flatMap((lane) => lane.clips.map((clip) => clip.id)));
      this.select(this.selection.get().filter((id) => ids.has(id)));
      if (state.timeline.frames > 0) void this.proxy.load(version);
    }));
    let measured = -1;
    this.#quiet.push(this.proxy.state.watch(() => {
      // After the small video, whose sounds are the same.
      const { version: made } = this.proxy.state.get();
      if (made === measured) return;
      measured = made;
      void this.waves.load();
    }));
    this.project.open();
  }

  close(): void {
    for (const quiet of this.#quiet) quiet();
    this.project.close();
    this.player.dispose();
    this.frames.dispose();
    this.proxy.dispose();
    this.waves.dispose();
  }

  /** `aside` leaves the tracks in sight where there is little room, unless what can be changed is open already. */
  select(ids: readonly string[], aside = false): void {
    const old = this.selection.get();
    if (old.length === 0 || ids.length === 0) this.folded.set(aside);
    if (ids.length !== old.length || ids.some((id, index) => id !== old[index])) this.selection.set(ids);
  }

  /** Moves the playhead into a clip, where its words and pictures have come in; not when it is there already. */
  show(clip: Clip): void {
    const { frame, speed } = this.player.state.get();
    if (speed !== 0 || (frame >= clip.start && frame < clip.start + clip.length)) return;
    this.player.seek(wholeAt(clip));
  }

  /** The selected clips, in the order of the timeline. */
  selected(): Clip[] {
    const ids = new Set(this.selection.get());
    return this.project.state.get().timeline.lanes.flatMap((lane) => lane.clips.filter((clip) => ids.has(clip.id)));
  }

  split(): void {
    const { timeline } = this.project.state.get();
    const { frame } = this.player.state.get();
    if (timeline.frames > 0 && frame > 0) this.project.say(sentences.splitAt(frame / timeline.fps), true);
  }

  remove(): void {
    const clips = this.selected();
    const scenes = clips.filter((clip) => clip.kind === 'scene').map((clip) => clip.scene);
    if (scenes.length > 0) this.project.say(sentences.deleteScenes(scenes), true);
    else if (clips[0]) {
      const said = removal(this.project.state.get().timeline, clips[0]);
      if (said) this.project.say(said, true);
    }
    this.select([]);
  }

  duplicate(): void {
    const scene = this.selected().find((clip) => clip.kind === 'scene');
    if (scene) this.project.say(sentences.duplicateScene(scene.scene), true);
  }

  /** Opens the words of the title that is seen now. */
  editTitle(): void {
    const { timeline } = this.project.state.get();
    const { frame } = this.player.state.get();
    const scene = sceneAt(timeline.scenes, frame);
    const titles = timeline.lanes.find((lane) => lane.role === 'title')?.clips ?? [];
    const title = titles.find((clip) => frame >= clip.start && frame < clip.start + clip.length) ?? titles.find((clip) => clip.scene === scene);
    if (!title) return;
    this.player.pause();
    this.editing.set(title);
  }

  zoomBy(factor: number): void {
    const next = (this.zoom.get() || this.fitted) * factor;
    this.zoom.set(next <= this.fitted ? 0 : Math.min(Closest, Math.max(Slowest, next)));
  }
}

/** The sentence that takes words or sounds away; null for what comes and goes with something else. */
export function removal(timeline: Timeline, clip: Clip): string | null {
  if (clip.role === 'music') return sentences.removeMusic();
  if (clip.role === NoticeRole) return sentences.aiLabel(false);
  if (clip.kind !== 'text' || clip.role === 'caption') return null;
  return clip.role === 'title' ? sentences.deleteTitle(clip.scene) : sentences.deleteWords(wordsOf(timeline, clip));
}
