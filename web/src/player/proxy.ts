import { delay } from '../base/delay';
import { Store } from '../base/store';
import { readProxy } from '../wire/client';
import { isNetworkFailure, WireFailure } from '../wire/failure';

export interface ProxyState {
  url: string | null;
  version: number;
  isLoading: boolean;
  /** Why there is none; empty where nothing more is known than that. */
  failure: string | null;
  /** Loudness of the mix, 0 to 1, evenly over its length. */
  peaks: Float32Array | null;
}

const Peaks = 2400;
const Settle = 350;

/** The small video that plays; made anew, as far as needed, after every change. */
export class Proxy {
  readonly state = new Store<ProxyState>({ url: null, version: -1, isLoading: false, failure: null, peaks: null });
  readonly #session: string;
  #stop = new AbortController();

  constructor(session: string) {
    this.#session = session;
  }

  async load(version: number): Promise<void> {
    this.#stop.abort();
    const stop = (this.#stop = new AbortController());
    this.state.update((state) => ({ ...state, isLoading: true, failure: null }));
    try {
      // Several changes in a row make one small video.
      await delay(Settle, stop.signal);
      const blob = await this.#read(stop.signal);
      const old = this.state.get().url;
      this.state.update((state) => ({ ...state, url: URL.createObjectURL(blob), version, isLoading: false }));
      if (old) setTimeout(() => URL.revokeObjectURL(old), 5000);
      const peaks = await measure(blob);
      if (!stop.signal.aborted) this.state.update((state) => ({ ...state, peaks }));
    } catch (error) {
      const failure = error instanceof WireFailure ? error.message : '';
      if (!stop.signal.aborted) this.state.update((state) => ({ ...state, isLoading: false, failure }));
    }
  }

  dispose(): void {
    this.#stop.abort();
    const { url } = this.state.get();
    if (url) URL.revokeObjectURL(url);
  }

  async #read(signal: AbortSignal): Promise<Blob> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await readProxy(this.#session, signal);
      } catch (error) {
        if (signal.aborted || !isNetworkFailure(error) || attempt > 3) throw error;
        await delay(attempt * 1000, signal);
      }
    }
  }
}

async function measure(blob: Blob): Promise<Float32Array | null> {
  try {
    const context = new OfflineAudioContext(1, 1, 22_050);
    const sound = await context.decodeAudioData(await blob.arrayBuffer());
    const samples = sound.getChannelData(0);
    const peaks = new Float32Array(Peaks);
    const span = samples.length / Peaks;
    for (let i = 0; i < Peaks; i++) {
      let most = 0;
      const end = Math.min(samples.length, Math.floor((i + 1) * span));
      for (let n = Math.floor(i * span); n < end; n += 3) most = Math.max(most, Math.abs(samples[n]!));
      peaks[i] = most;
    }
    return peaks;
  } catch {
    // No sound, or none that this browser can read: there is no wave to show.
    return null;
  }
}
