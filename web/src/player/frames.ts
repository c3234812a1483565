import { readFrame } from '../wire/client';

interface Shot {
  url: string;
  version: number;
}

const MostKept = 240;
const AtOnce = 2;

/** Pictures of the video as the server draws them, kept while they are true. */
export class Frames {
  readonly #session: string;
  readonly #kept = new Map<string, Shot>();
  readonly #waiting: { key: string; run: () => Promise<void>; signal: AbortSignal }[] = [];
  #running = 0;

  constructor(session: string) {
    this.#session = session;
  }

  /** What was last seen there, perhaps out of date; better than nothing while the new picture is drawn. */
  known(frame: number, width: number): string | null {
    return this.#kept.get(`${frame}/${width}`)?.url ?? null;
  }

  /** The picture of a frame. Urgent ones are asked for at once, others wait for each other. */
  async get(frame: number, width: number, version: number, signal: AbortSignal, isUrgent: boolean): Promise<string> {
    const key = `${frame}/${width}`;
    const known = this.#kept.get(key);
    if (known?.version === version) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.url;
    }
    const read = async () => {
      const blob = await readFrame(this.#session, frame, width, { signal });
      signal.throwIfAborted();
      this.#keep(key, { url: URL.createObjectURL(blob), version });
    };
    await (isUrgent ? read() : this.#inLine(key, read, signal));
    return this.#kept.get(key)!.url;
  }

  dispose(): void {
    for (const shot of this.#kept.values()) URL.revokeObjectURL(shot.url);
    this.#kept.clear();
  }

  #keep(key: string, shot: Shot): void {
    const old = this.#kept.get(key);
    this.#kept.delete(key);
    this.#kept.set(key, shot);
    if (old) this.#revokeLater(old.url);
    for (const [oldest, gone] of this.#kept) {
      if (this.#kept.size <= MostKept) break;
      this.#kept.delete(oldest);
      this.#revokeLater(gone.url);
    }
  }

  // A picture that is still on the page keeps its content; only a later look-up of its address would fail.
  #revokeLater(url: string): void {
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  #inLine(key: string, run: () => Promise<void>, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, signal, run: () => run().then(resolve, reject) });
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      this.#next();
    });
  }

  #next(): void {
    while (this.#running < AtOnce) {
      const item = this.#waiting.shift();
      if (!item) return;
      if (item.signal.aborted) continue;
      this.#running++;
      void item.run().finally(() => {
        this.#running--;
        this.#next();
      });
    }
  }
}
