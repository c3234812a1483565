import { Store } from '../base/store';
import { readWaves } from '../wire/client';

/** How loud a clip is over its time, 0 to 1, evenly. */
export type Wave = Float32Array;

/** The waves of all clips that are heard. They are drawn where they are known; nothing waits for them. */
export class Waves {
  readonly state = new Store<ReadonlyMap<string, Wave>>(new Map());
  readonly #session: string;
  #stop = new AbortController();

  constructor(session: string) {
    this.#session = session;
  }

  async load(): Promise<void> {
    this.#stop.abort();
    const stop = (this.#stop = new AbortController());
    try {
      const clips = await readWaves(this.#session, stop.signal);
      if (!stop.signal.aborted) this.state.set(new Map(clips.map(({ id, peaks }) => [id, unpack(peaks)])));
    } catch {
      // Those of before stay: they are right for every clip that did not change.
    }
  }

  dispose(): void {
    this.#stop.abort();
  }
}

// Each as high as it can be: how loud it is made is drawn apart from what it is.
function unpack(packed: string): Wave {
  const bytes = atob(packed);
  const wave = new Float32Array(bytes.length);
  let most = 8;
  for (let i = 0; i < bytes.length; i++) most = Math.max(most, bytes.charCodeAt(i));
  for (let i = 0; i < bytes.length; i++) wave[i] = bytes.charCodeAt(i) / most;
  return wave;
}
