import { LongestWait, whenOnline } from '../base/delay';
import { newId } from '../base/ids';
import { Store } from '../base/store';
import { isNetworkFailure, WireFailure } from '../wire/failure';
import type { UploadedFile } from '../wire/types';
import { upload } from '../wire/upload';
import { sift } from './files';
import { shelf } from './shelf';

export interface UploadItem {
  key: string;
  file: File;
  /** Address of the picture or the clip in this browser; null where there is none to show. */
  picture: string | null;
  status: 'ready' | 'sending' | 'done' | 'failed';
  share: number;
  error: string | null;
  result: UploadedFile | null;
}

// One after the other: files keep the order in which they were put.
const AtOnce = 1;
const MostTries = 12;

/** Files on their way into a project. Without a project they wait. */
export class Uploads {
  readonly items = new Store<UploadItem[]>([]);
  readonly problems = new Store<string[]>([]);
  #session: string | null;
  readonly #stops = new Map<string, AbortController>();

  constructor(session: string | null) {
    this.#session = session;
  }

  add(files: readonly File[]): void {
    const { good, problems } = sift(files, this.items.get().length);
    this.problems.set(problems);
    const items = good.map<UploadItem>((file) => ({
      key: newId(), file, status: 'ready', share: 0, error: null, result: null,
      picture: pictureOf(file),
    }));
    this.items.update((all) => [...all, ...items]);
    this.#shelve(items);
    this.#next();
  }

  /** Takes up what a reload interrupted; the answer is how many files, or null where another page is at it. */
  async restore(): Promise<number | null> {
    if (this.#session === null || !(await shelf.enter(this.#session))) return null;
    const known = await shelf.of(this.#session);
    const items = known.filter(({ key }) => !this.items.get().some((item) => item.key === key)).map<UploadItem>(({ key, file }) => ({
      key, file, status: 'ready', share: 0, error: null, result: null, picture: pictureOf(file),
    }));
    this.items.update((all) => [...items, ...all]);
    this.#next();
    return items.length;
  }

  remove(key: string): void {
    this.#stops.get(key)?.abort(new DOMException('removed', 'AbortError'));
    void shelf.remove(key);
    this.items.update((all) => all.filter((item) => {
      if (item.key === key && item.picture) URL.revokeObjectURL(item.picture);
      return item.key !== key;
    }));
    this.#next();
  }

  /** Moves a file one place to the front: files are used in this order. */
  earlier(key: string): void {
    this.items.update((all) => {
      const index = all.findIndex((item) => item.key === key);
      if (index < 1) return all;
      const next = [...all];
      [next[index - 1], next[index]] = [next[index]!, next[index - 1]!];
      return next;
    });
  }

  again(key: string): void {
    this.#change(key, { status: 'ready', error: null, share: 0 });
    this.#next();
  }

  /** Begins to send what has waited for its project. */
  begin(session: string): void {
    this.#session = session;
    this.#shelve(this.items.get());
    this.#next();
  }

  /** Ends when nothing is on its way any more; the answer says whether everything arrived. */
  settled(): Promise<boolean> {
    const isOver = () => this.items.get().every((item) => item.status === 'done' || item.status === 'failed');
    return new Promise((resolve) => {
      const look = () => {
        if (!isOver()) return;
        quiet();
        resolve(this.items.get().every((item) => item.status === 'done'));
      };
      const quiet = this.items.watch(look);
      look();
    });
  }

  clear(): void {
    for (const item of this.items.get()) {
      if (item.picture) URL.revokeObjectURL(item.picture);
      void shelf.remove(item.key);
    }
    this.items.set([]);
    this.problems.set([]);
  }

  #next(): void {
    if (this.#session === null) return;
    const items = this.items.get();
    const free = AtOnce - items.filter((item) => item.status === 'sending').length;
    for (const item of items.filter((one) => one.status === 'ready').slice(0, Math.max(0, free))) void this.#send(item, this.#session);
  }

  async #send(item: UploadItem, session: string): Promise<void> {
    const stop = new AbortController();
    this.#stops.set(item.key, stop);
    this.#change(item.key, { status: 'sending' });
    for (let attempt = 1; ; attempt++) {
      try {
        const result = await upload(session, item.file, (share) => this.#change(item.key, { share }), stop.signal);
        this.#change(item.key, { status: 'done', share: 1, result });
        void shelf.remove(item.key);
        break;
      } catch (error) {
        if (stop.signal.aborted) break;
        if (isNetworkFailure(error) && attempt < MostTries) {
          await whenOnline(Math.min(attempt * 1000, LongestWait), stop.signal).catch(() => undefined);
          if (stop.signal.aborted) break;
          continue;
        }
        this.#change(item.key, { status: 'failed', error: error instanceof WireFailure ? error.message : '' });
        break;
      }
    }
    this.#stops.delete(item.key);
    this.#next();
  }

  #shelve(items: readonly UploadItem[]): void {
    const session = this.#session;
    if (session === null) return;
    if (items.length === 0) return;
    const order = Date.now();
    void shelf.enter(session);
    items.forEach((item, index) => {
      if (item.status !== 'done') void shelf.keep({ key: item.key, session, order: order + index / 1000, file: item.file });
    });
  }

  #change(key: string, part: Partial<UploadItem>): void {
    this.items.update((all) => all.map((item) => (item.key === key ? { ...item, ...part } : item)));
  }
}

const pictureOf = (file: File): string | null => (/^(image|video)\//.test(file.type) ? URL.createObjectURL(file) : null);
