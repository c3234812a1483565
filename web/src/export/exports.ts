import { delay, whenOnline } from '../base/delay';
import { newId } from '../base/ids';
import { say } from '../base/language';
import { storage } from '../base/storage';
import { Store } from '../base/store';
import { cancelRender, readRender, startRender } from '../wire/client';
import { notify } from '../ui/notices';
import { Codes, isNetworkFailure, WireFailure } from '../wire/failure';
import { learn } from './estimate';
import type { Finding, RenderOutput, RenderState } from '../wire/types';

/** An export as this browser remembers it; the server goes on with it in any case. */
export interface Job {
  id: string;
  name: string;
  output: RenderOutput;
  revision: number;
  status: RenderState | 'starting';
  progress: number;
  startedAt: number;
  url: string | null;
  size: number;
  findings: Finding[];
  error: string | null;
  wanted?: Wanted | undefined;
}

/** What an export is made of: with what comes of it, the next one's size and time are guessed better. */
export interface Wanted {
  width: number;
  height: number;
  frames: number;
  fps: number;
  hasFootage: boolean;
  size: { width: number; height: number };
}

const Cadence = 700;
const MostKept = 12;
const MostFindings = 6;

export const isOver = (job: Job): boolean => job.status === 'completed' || job.status === 'failed' || job.status === 'cancelled';

/** The exports of one project. */
export class Exports {
  readonly jobs: Store<Job[]>;
  readonly #session: string;
  readonly #watched = new Set<string>();

  constructor(session: string) {
    this.#session = session;
    this.jobs = new Store(storage.readJson<Job[]>(`exports.${session}`) ?? []);
    this.jobs.watch(() => storage.write(`exports.${session}`, JSON.stringify(this.jobs.get().slice(0, MostKept))));
  }

  /** Takes up what was under way when the page was last closed; it is watched until it is over, wherever one goes meanwhile. */
  open(): void {
    for (const job of this.jobs.get()) if (!isOver(job) && !this.#watched.has(job.id)) void this.#watch(job);
  }

  start(name: string, output: RenderOutput, revision: number, wanted?: Wanted): void {
    const job: Job = {
      id: `render_${newId()}`, name, output, revision, status: 'starting', progress: 0, startedAt: Date.now(), url: null, size: 0, findings: [], error: null, wanted,
    };
    this.jobs.update((all) => [job, ...all]);
    void this.#watch(job);
  }

  cancel(id: string): void {
    cancelRender(id).then((status) => this.#change(id, { status: status.status }), () => undefined);
  }

  forget(id: string): void {
    this.jobs.update((all) => all.filter((job) => job.id !== id));
  }

  async #watch(job: Job): Promise<void> {
    this.#watched.add(job.id);
    const { signal } = new AbortController();
    let began: { at: number; progress: number } | null = null;
    // The same id is the same export, so asking again after a broken connection starts nothing twice.
    let isAsked = job.status !== 'starting';
    for (;;) {
      try {
        const status = isAsked ? await readRender(job.id, signal) : await startRender(job.id, this.#session, job.output);
        isAsked = true;
        this.#change(job.id, {
          status: status.status, progress: status.progress, url: status.outputUrl ?? status.output?.url ?? null, size: status.output?.size ?? 0,
          findings: (status.output?.report?.checks ?? []).flatMap((check) => check.findings ?? []).slice(0, MostFindings),
          error: status.error ?? null,
        });
        if (status.status === 'processing') began ??= { at: Date.now(), progress: status.progress };
        if (status.status === 'completed') {
          tellDone(job.name);
          // Only what was seen from its beginning tells how fast this server is.
          if (began && began.progress <= 10 && job.wanted && (job.output.format ?? 'mp4') === 'mp4')
            learn(job.wanted, job.wanted.size, job.output.quality ?? 'high', status.output?.size ?? 0, (Date.now() - began.at) / 1000);
        }
        if (status.status !== 'pending' && status.status !== 'processing') return;
        await delay(Cadence, signal);
      } catch (error) {
        if (isNetworkFailure(error)) {
          await whenOnline(2000, signal).catch(() => undefined);
          continue;
        }
        const failure = error as WireFailure;
        if (failure.code === Codes.noRender && job.status !== 'starting') this.forget(job.id);
        else this.#change(job.id, { status: 'failed', error: failure.message });
        return;
      }
    }
  }

  #change(id: string, part: Partial<Job>): void {
    this.jobs.update((all) => all.map((job) => (job.id === id ? { ...job, ...part } : job)));
  }
}

function tellDone(name: string): void {
  if (document.visibilityState === 'visible') return notify(`${say('export.done')} · ${name}`);
  try {
    if (typeof Notification !== 'undefined' && Notification.permission === 'granted') new Notification(say('export.done'), { body: name });
  } catch {
    // Phones want a service worker for this; there the badge tells.
  }
}

const all = new Map<string, Exports>();

export function exportsOf(session: string): Exports {
  let known = all.get(session);
  if (!known) all.set(session, (known = new Exports(session)));
  return known;
}

/** Watches every export that this browser knows to be under way; another tab may be watching too. */
export function watchAll(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      const session = /^reelwright\.exports\.(.+)$/.exec(key)?.[1];
      if (session) exportsOf(session).open();
    }
  } catch {
    // Without a store there is nothing to watch.
  }
}
