import { delay, whenOnline } from '../base/delay';
import { newId } from '../base/ids';
import { say } from '../base/language';
import { storage } from '../base/storage';
import { Store } from '../base/store';
import { cancelRender, readRender, startRender } from '../wire/client';
import { Codes, isNetworkFailure, WireFailure } from '../wire/failure';
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
}

const Cadence = 700;
const MostKept = 12;
const MostFindings = 6;

export const isOver = (job: Job): boolean => job.status === 'completed' || job.status === 'failed' || job.status === 'cancelled';

/** The exports of one project. */
export class Exports {
  readonly jobs: Store<Job[]>;
  readonly #session: string;
  #closing = new AbortController();

  constructor(session: string) {
    this.#session = session;
    this.jobs = new Store(storage.readJson<Job[]>(`exports.${session}`) ?? []);
    this.jobs.watch(() => storage.write(`exports.${session}`, JSON.stringify(this.jobs.get().slice(0, MostKept))));
  }

  /** Takes up what was under way when the page was last closed. */
  open(): void {
    this.#closing = new AbortController();
    for (const job of this.jobs.get()) if (!isOver(job)) void this.#watch(job);
  }

  close(): void {
    this.#closing.abort(new DOMException('closed', 'AbortError'));
  }

  start(name: string, output: RenderOutput, revision: number): void {
    const job: Job = {
      id: `render_${newId()}`, name, output, revision, status: 'starting', progress: 0, startedAt: Date.now(), url: null, size: 0, findings: [], error: null,
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
    const { signal } = this.#closing;
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
        if (status.status === 'completed') tellDone(job.name);
        if (status.status !== 'pending' && status.status !== 'processing') return;
        await delay(Cadence, signal);
      } catch (error) {
        if (signal.aborted) return;
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
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted' || document.visibilityState === 'visible') return;
  new Notification(say('export.done'), { body: name });
}

const all = new Map<string, Exports>();

export function exportsOf(session: string): Exports {
  let known = all.get(session);
  if (!known) all.set(session, (known = new Exports(session)));
  return known;
}
