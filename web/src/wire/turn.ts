import { FirstWait, LongestWait, whenOnline } from '../base/delay';
import { send } from './client';
import { isNetworkFailure } from './failure';
import { readEvents } from './sse';
import type { AdkEvent } from './types';

/** A message to send, or a turn to come back to. */
export interface TurnRequest {
  session: string;
  text: string;
  /** The same key never makes a second turn and never charges twice. */
  key: string | null;
  /** Where to go on; `<turn>.0` reads a known turn from its beginning. */
  after: string | null;
}

export type Connection = 'open' | 'lost';

// The server gives a sign of life every ten seconds: a connection that is silent for longer is dead.
const SilenceLimit = 35_000;

/** Reads a turn to its end; a connection that breaks off is taken up again where it broke. */
export async function* follow(
  request: TurnRequest,
  signal: AbortSignal,
  tell: (state: Connection) => void,
): AsyncGenerator<AdkEvent> {
  let after = request.after;
  let wait = FirstWait;
  for (;;) {
    const watch = watchSilence(signal);
    try {
      const response = await send('/run_sse', {
        method: 'POST',
        signal: watch.signal,
        headers: {
          'Content-Type': 'application/json',
          Accept: 'text/event-stream',
          ...(request.key ? { 'Idempotency-Key': request.key } : {}),
          ...(after ? { 'Last-Event-ID': after } : {}),
        },
        body: JSON.stringify({
          app_name: 'nemo_agent',
          user_id: 'me',
          session_id: request.session,
          streaming: true,
          new_message: { role: 'user', parts: [{ text: request.text }] },
        }),
      });
      tell('open');
      if (response.body === null) return;
      for await (const item of readEvents(watch.alive(response.body))) {
        wait = FirstWait;
        after = item.id ?? after;
        const event = parse(item.data);
        if (event) yield event;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (!isNetworkFailure(error) && !watch.isSilent()) throw error;
      tell('lost');
      await whenOnline(wait, signal);
      wait = Math.min(wait * 2, LongestWait);
    } finally {
      watch.end();
    }
  }
}

function parse(data: string): AdkEvent | null {
  if (!data.startsWith('{')) return null;
  try {
    const event = JSON.parse(data) as AdkEvent;
    return event.content || event.actions || event.error ? event : null;
  } catch {
    return null;
  }
}

function watchSilence(outer: AbortSignal) {
  const inner = new AbortController();
  let silent = false;
  let timer = setTimeout(expire, SilenceLimit);
  function expire() {
    silent = true;
    inner.abort(new TypeError('The connection is silent.'));
  }
  const stop = () => inner.abort(outer.reason);
  outer.addEventListener('abort', stop, { once: true });
  return {
    signal: inner.signal,
    isSilent: () => silent,
    alive: (body: ReadableStream<Uint8Array>) =>
      body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, sink) {
            clearTimeout(timer);
            timer = setTimeout(expire, SilenceLimit);
            sink.enqueue(chunk);
          },
        }),
      ),
    end() {
      clearTimeout(timer);
      outer.removeEventListener('abort', stop);
    },
  };
}
