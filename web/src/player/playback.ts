import { Store } from '../base/store';

export interface Playback {
  frame: number;
  /** 1 as recorded, 2 and 4 faster, negative backwards, 0 stands still. */
  speed: number;
  isMuted: boolean;
  from: number | null;
  to: number | null;
  isScrubbing: boolean;
}

const Fastest = 8;

/** Where the playhead is and how it moves. The video element follows; where there is none yet, the clock moves it. */
export class Player {
  readonly state = new Store<Playback>({ frame: 0, speed: 0, isMuted: false, from: null, to: null, isScrubbing: false });
  frames = 0;
  fps = 30;
  #video: HTMLVideoElement | null = null;
  #loop = 0;
  #last = 0;
  #exact = 0;

  /** Tells the player what it plays. */
  fit(frames: number, fps: number): void {
    this.frames = frames;
    this.fps = fps;
    if (this.state.get().frame >= frames) this.seek(Math.max(0, frames - 1));
  }

  attach(video: HTMLVideoElement | null): void {
    this.#video = video;
    if (video && this.state.get().speed !== 0) this.play(this.state.get().speed);
  }

  seek(frame: number, isScrubbing = false): void {
    const at = Math.min(Math.max(0, Math.round(frame)), Math.max(0, this.frames - 1));
    this.#exact = at;
    this.state.update((state) => ({ ...state, frame: at, isScrubbing }));
    this.#place(at);
  }

  settle(): void {
    this.state.update((state) => ({ ...state, isScrubbing: false }));
  }

  step(frames: number): void {
    this.pause();
    this.seek(this.state.get().frame + frames);
  }

  toggle(): void {
    if (this.state.get().speed === 0) this.play(1);
    else this.pause();
  }

  /** L, J: once as recorded, again twice as fast. */
  shuttle(direction: 1 | -1): void {
    const speed = this.state.get().speed;
    this.play(Math.sign(speed) === direction ? Math.max(-Fastest, Math.min(Fastest, speed * 2)) : direction);
  }

  play(speed: number): void {
    if (this.frames === 0) return;
    const { frame, from, to } = this.state.get();
    const end = (to ?? this.frames - 1) - 1;
    if (speed > 0 && frame >= end) this.seek(from ?? 0);
    this.state.update((state) => ({ ...state, speed, isScrubbing: false }));
    this.#exact = this.state.get().frame;
    this.#last = performance.now();
    const video = this.#video;
    if (video && speed > 0) {
      video.playbackRate = speed;
      this.#place(this.state.get().frame);
      void video.play().catch(() => undefined);
    } else {
      video?.pause();
    }
    cancelAnimationFrame(this.#loop);
    this.#loop = requestAnimationFrame(this.#tick);
  }

  pause(): void {
    cancelAnimationFrame(this.#loop);
    this.#video?.pause();
    if (this.state.get().speed !== 0) this.state.update((state) => ({ ...state, speed: 0 }));
  }

  mute(): void {
    this.state.update((state) => ({ ...state, isMuted: !state.isMuted }));
  }

  /** I, O: the range to play; the same place again takes the mark away. */
  mark(which: 'from' | 'to'): void {
    this.state.update((state) => ({ ...state, [which]: state[which] === state.frame ? null : state.frame }));
  }

  dispose(): void {
    cancelAnimationFrame(this.#loop);
    this.#video = null;
  }

  readonly #tick = (now: number): void => {
    const { speed, from, to } = this.state.get();
    if (speed === 0) return;
    const video = this.#video;
    if (video && speed > 0 && video.readyState >= 2) {
      this.#exact = video.currentTime * this.fps;
    } else {
      this.#exact += ((now - this.#last) / 1000) * this.fps * speed;
    }
    this.#last = now;
    const last = Math.min(to ?? this.frames - 1, this.frames - 1);
    const first = from ?? 0;
    if (speed > 0 ? this.#exact >= last || video?.ended : this.#exact <= first) {
      this.pause();
      this.seek(speed > 0 ? last : first);
      return;
    }
    const frame = Math.floor(this.#exact + 1e-3);
    this.state.update((state) => (state.frame === frame ? state : { ...state, frame }));
    if (speed < 0) this.#place(frame);
    this.#loop = requestAnimationFrame(this.#tick);
  };

  #place(frame: number): void {
    const video = this.#video;
    // Half a frame in: a time that falls on a boundary may show the frame before.
    if (video) video.currentTime = (frame + 0.5) / this.fps;
  }
}
