import type { AdkEvent, UploadedFile } from '../wire/types';

export interface Step {
  id: string;
  name: string;
  args: Record<string, unknown>;
  isDone: boolean;
}

export type TurnStatus = 'sending' | 'running' | 'stopping' | 'done' | 'failed';

/** One message and what came of it. */
export interface Turn {
  /** The page's own key; the wire's idempotency key where this browser sent it. */
  key: string;
  /** The server's id, once it is known. */
  id: string | null;
  said: string;
  at: number;
  steps: Step[];
  text: string;
  partial: string;
  error: string | null;
  errorCode: string | null;
  status: TurnStatus;
  hasChanged: boolean;
  isGesture: boolean;
}

export function newTurn(key: string, said: string, isGesture: boolean): Turn {
  return {
    key, id: null, said, at: Date.now(), steps: [], text: '', partial: '', error: null, errorCode: null,
    status: 'sending', hasChanged: false, isGesture,
  };
}

/** The turn with one more event of its stream. */
export function advance(turn: Turn, event: AdkEvent): Turn {
  let next: Turn = { ...turn, status: turn.status === 'sending' ? 'running' : turn.status, id: event.invocationId ?? turn.id };
  // From now on by the server's clock: this browser's may be wrong.
  if (turn.id === null && event.timestamp) next = { ...next, at: event.timestamp * 1000 };
  if (event.actions?.stateDelta?.draft) next = { ...next, hasChanged: true };
  for (const part of event.content?.parts ?? []) {
    if (part.functionCall) {
      const { id, name, args } = part.functionCall;
      next = { ...next, steps: [...next.steps.filter((step) => step.id !== id), { id, name, args, isDone: false }] };
    } else if (part.functionResponse) {
      const { id } = part.functionResponse;
      next = { ...next, steps: next.steps.map((step) => (step.id === id ? { ...step, isDone: true } : step)) };
    } else if (part.text && event.partial) {
      next = { ...next, partial: next.partial + part.text };
    } else if (part.text && !event.error) {
      next = { ...next, text: next.text ? `${next.text}\n\n${part.text}` : part.text, partial: '' };
    }
  }
  if (event.error || event.errorMessage) {
    next = { ...next, error: event.errorMessage ?? event.error ?? '', errorCode: event.errorCode ?? null, status: 'failed', partial: '' };
  }
  return next;
}

/** The files that came before a message and after the one before it, for each message that has any. */
export function filesOf(turns: readonly Turn[], media: readonly UploadedFile[]): ReadonlyMap<string, readonly UploadedFile[]> {
  const found = new Map<string, UploadedFile[]>();
  for (const file of media) {
    const turn = turns.find((one) => !one.isGesture && file.uploaded_at !== undefined && (one.status === 'sending' || one.at >= file.uploaded_at));
    if (turn) found.set(turn.key, [...(found.get(turn.key) ?? []), file]);
  }
  return found;
}

/** The turn when its stream has ended. */
export function finish(turn: Turn): Turn {
  return turn.status === 'failed'
    ? turn
    : { ...turn, status: 'done', partial: '', text: turn.text || turn.partial, steps: turn.steps.map((step) => ({ ...step, isDone: true })) };
}

/** Turns out of a session's stored events. */
export function fromEvents(events: readonly AdkEvent[], gestures: ReadonlySet<string>): Turn[] {
  const turns: Turn[] = [];
  for (const event of events) {
    if (event.author === 'user') {
      const said = event.content?.parts.map((part) => part.text ?? '').join('') ?? '';
      const turn = newTurn(event.invocationId ?? event.id ?? said, said, gestures.has(said));
      turns.push({ ...turn, id: event.invocationId ?? null, at: (event.timestamp ?? 0) * 1000 });
    } else {
      const index = turns.findLastIndex((turn) => turn.id === event.invocationId);
      const turn = turns[index];
      if (turn) turns[index] = advance(turn, event);
    }
  }
  // Every turn ends with text; only the last one may still be on its way.
  return turns.map((turn, index) => (index === turns.length - 1 && turn.text === '' && turn.error === null ? { ...turn, status: 'running' } : finish(turn)));
}
