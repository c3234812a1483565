import { FirstWait, LongestWait, whenOnline } from '../base/delay';
import { newId } from '../base/ids';
import { storage } from '../base/storage';
import { Store } from '../base/store';
import { emptyTimeline, readTimeline, type Timeline } from '../draft/timeline';
import type { Draft } from '../draft/draft';
import { cancelTurn, readConversation, readState } from '../wire/client';
import { Codes, isNetworkFailure, WireFailure } from '../wire/failure';
import { follow, type TurnRequest } from '../wire/turn';
import type { UploadedFile } from '../wire/types';
import { gestures, outbox } from './outbox';
import { announce, listen } from './tabs';
import { advance, finish, fromEvents, newTurn, type Turn } from './turns';

export interface ProjectState {
  load: 'loading' | 'ready' | 'missing' | 'failed';
  turns: Turn[];
  timeline: Timeline;
  draft: Draft | null;
  /** Counts what has been shown: pictures of an older count are out of date. */
  version: number;
  revision: number;
  /** The revision that was shown before this one; null where none was. */
  before: number | null;
  media: UploadedFile[];
  isLost: boolean;
}

const LookAgain = 20_000;

/** One project: its conversation, its timeline, and what is under way. */
export class Project {
  readonly id: string;
  readonly state = new Store<ProjectState>({
    load: 'loading', turns: [], timeline: emptyTimeline, draft: null, version: 0, revision: -1, before: null, media: [], isLost: false,
  });
  readonly #closing = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;
  #quiet: (() => void) | undefined;

  constructor(id: string) {
    this.id = id;
  }

  open(): void {
    this.#quiet = listen(this.id, (notice) => this.#take(notice.text, notice.key, notice.isGesture));
    this.#timer = setInterval(() => void this.#lookAgain(), LookAgain);
    document.addEventListener('visibilitychange', this.#seen);
    void this.load();
  }

  close(): void {
    this.#closing.abort(new DOMException('closed', 'AbortError'));
    this.#quiet?.();
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#seen);
  }

  /** Reads everything. A connection that breaks off is waited for, so that a server that restarts takes nothing off the page. */
  async load(): Promise<void> {
    this.#change({ load: this.state.get().load === 'ready' ? 'ready' : 'loading' });
    for (let wait = FirstWait; ; wait = Math.min(wait * 2, LongestWait)) {
      try {
        await this.#read();
        return;
      } catch (error) {
        if (this.#closing.signal.aborted) return;
        if (!isNetworkFailure(error)) {
          const isGone = error instanceof WireFailure && error.code === Codes.noSession;
          this.#change({ load: isGone ? 'missing' : 'failed' });
          return;
        }
      }
      this.#change({ isLost: true });
      await whenOnline(wait, this.#closing.signal).catch(() => undefined);
      if (this.#closing.signal.aborted) return;
    }
  }

  async #read(): Promise<void> {
    await this.refresh();
    const conversation = await readConversation(this.id);
    // What the server refused to take is nowhere but here, and a turn may have come and gone since the conversation was read.
    const read = fromEvents(conversation.events, gestures.read(this.id));
    const running = this.state.get().turns.filter((turn) => (turn.status !== 'done' && (turn.status !== 'failed' || turn.id === null))
      || !read.some((known) => known.id === turn.id));
    const known = read.filter((turn) => !running.some((own) => own.id === turn.id));
    const unsent = outbox.read(this.id)
      .filter((item) => !running.some((own) => own.key === item.key))
      .map((item) => newTurn(item.key, item.text, item.isGesture));
    this.#change({ load: 'ready', turns: [...known, ...running, ...unsent], isLost: false });
    if (running.some((turn) => turn.status !== 'failed' && turn.status !== 'done')) return;
    // The last turn may still be running: then it is read from its beginning.
    const last = known.at(-1);
    if (last?.id && last.status === 'running') void this.#follow(last.key, { session: this.id, text: last.said, key: null, after: `${last.id}.0` });
    for (const turn of unsent) void this.#follow(turn.key, { session: this.id, text: turn.said, key: turn.key, after: null });
  }

  /** Reads the timeline and the files as the server has them. */
  async refresh(): Promise<void> {
    const { state } = await readState(this.id, this.#closing.signal);
    const { revision, draft } = this.state.get();
    // A turn's stream has shown it already; the same pictures need not be asked for twice.
    if (state.revision !== revision && JSON.stringify(state.draft) !== JSON.stringify(draft)) this.#show(state.draft);
    const before = state.revision === revision || revision <= 0 ? this.state.get().before : revision;
    this.#change({ revision: state.revision, before, media: state.video_infos });
  }

  /** Says something; a gesture says its sentence. */
  say(text: string, isGesture = false): void {
    const key = newId();
    outbox.add(this.id, { key, text, isGesture });
    if (isGesture) gestures.add(this.id, text);
    announce({ session: this.id, key, text, isGesture });
    this.#take(text, key, isGesture);
  }

  /** Says a failed message once more. What did not reach the server keeps its key, so it cannot count twice. */
  retry(turn: Turn): void {
    this.state.update((state) => ({ ...state, turns: state.turns.filter((other) => other.key !== turn.key) }));
    if (turn.id === null && turn.errorCode === null) {
      outbox.add(this.id, { key: turn.key, text: turn.said, isGesture: turn.isGesture });
      this.#take(turn.said, turn.key, turn.isGesture);
    } else {
      this.say(turn.said, turn.isGesture);
    }
  }

  stop(turn: Turn): void {
    if (turn.id === null) return;
    this.#turn(turn.key, (known) => ({ ...known, status: 'stopping' }));
    cancelTurn(turn.id).catch(() => this.#turn(turn.key, (known) => (known.status === 'stopping' ? { ...known, status: 'running' } : known)));
  }

  #take(text: string, key: string, isGesture: boolean): void {
    if (this.state.get().turns.some((turn) => turn.key === key)) return;
    this.state.update((state) => ({ ...state, turns: [...state.turns, newTurn(key, text, isGesture)] }));
    void this.#follow(key, { session: this.id, text, key, after: null });
  }

  async #follow(key: string, request: TurnRequest): Promise<void> {
    let isFirst = true;
    const isReplay = request.after !== null;
    try {
      for await (const event of follow(request, this.#closing.signal, (state) => this.#change({ isLost: state === 'lost' }))) {
        if (isFirst) {
          isFirst = false;
          outbox.remove(this.id, key);
          this.#claim(key, event.invocationId ?? null);
          // What is read again replaces what was read before.
          this.#turn(key, (turn) => ({ ...newTurn(key, turn.said, turn.isGesture), id: turn.id, at: turn.at, status: 'running' }));
        }
        this.#turn(key, (turn) => advance(turn, event));
        const draft = event.actions?.stateDelta?.draft;
        if (draft && !isReplay) this.#show(draft);
      }
      outbox.remove(this.id, key);
      this.#turn(key, finish);
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      outbox.remove(this.id, key);
      const code = error instanceof WireFailure ? String(error.code) : null;
      // Whoever goes to get credits finds the words again in the box.
      if (code === String(Codes.noCredits) && storage.read(`draft.${this.id}`) === null) storage.write(`draft.${this.id}`, request.text);
      this.#turn(key, (turn) => ({
        ...turn, status: 'failed', errorCode: code, error: error instanceof Error && !isNetworkFailure(error) ? error.message : '',
      }));
    }
    this.#change({ isLost: false });
    await this.refresh().catch(() => undefined);
  }

  // The same turn may have come in with the conversation already.
  #claim(key: string, id: string | null): void {
    this.state.update((state) => ({ ...state, turns: state.turns.filter((turn) => turn.key === key || turn.id === null || turn.id !== id) }));
  }

  readonly #seen = (): void => {
    if (document.visibilityState === 'visible') void this.#lookAgain();
  };

  // Somebody may work on this project elsewhere.
  async #lookAgain(): Promise<void> {
    const { load, turns, revision } = this.state.get();
    const isBusy = turns.some((turn) => turn.status !== 'done' && turn.status !== 'failed');
    if (load !== 'ready' || isBusy || document.visibilityState !== 'visible') return;
    await this.refresh().catch(() => undefined);
    if (this.state.get().revision !== revision) await this.load();
  }

  #show(draft: Draft): void {
    this.state.update((state) => ({ ...state, draft, timeline: readTimeline(draft), version: state.version + 1 }));
  }

  #turn(key: string, change: (turn: Turn) => Turn): void {
    this.state.update((state) => ({ ...state, turns: state.turns.map((turn) => (turn.key === key ? change(turn) : turn)) }));
  }

  #change(part: Partial<ProjectState>): void {
    this.state.update((state) => ({ ...state, ...part }));
  }
}
