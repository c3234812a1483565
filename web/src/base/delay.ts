/** What to wait before a lost connection is tried again, at first and at most; milliseconds. */
export const FirstWait = 500;
export const LongestWait = 8000;

/** Waits; ends early, with a rejection, when the signal is aborted. */
export function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const timer = setTimeout(done, milliseconds);
    function done() {
      signal?.removeEventListener('abort', stopped);
      resolve();
    }
    function stopped() {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    }
    signal?.addEventListener('abort', stopped, { once: true });
  });
}

/** Waits until the network is back, or for the given time at most. */
export async function whenOnline(most: number, signal?: AbortSignal): Promise<void> {
  if (navigator.onLine) return delay(most, signal);
  const back = new AbortController();
  const wake = () => back.abort(new DOMException('online'));
  window.addEventListener('online', wake, { once: true });
  signal?.addEventListener('abort', wake, { once: true });
  try {
    await delay(30_000, back.signal);
  } catch {
    signal?.throwIfAborted();
  } finally {
    window.removeEventListener('online', wake);
    signal?.removeEventListener('abort', wake);
  }
}
