import { json } from './client';
import { Codes, WireFailure } from './failure';
import { forget, token } from './identity';
import type { Envelope, UploadedFile } from './types';

const Tries = [300, 1000, 3000];
// Small files go with the request that announces them.
const SmallBytes = 1024 * 1024;

/** Sends one file by the tus protocol: what has arrived of it is not sent again after a broken connection or a reload. */
export async function upload(session: string, file: File, progress: (share: number) => void, signal: AbortSignal): Promise<UploadedFile> {
  for (let renewed = false; ; renewed = true) {
    const key = await token();
    try {
      return await attempt(session, file, key, progress, signal);
    } catch (error) {
      if (!(error instanceof WireFailure) || error.code !== Codes.unauthorized || renewed) throw error;
      forget(key);
    }
  }
}

async function attempt(session: string, file: File, key: string, progress: (share: number) => void, signal: AbortSignal): Promise<UploadedFile> {
  const { Upload } = await import('tus-js-client');
  const place = await new Promise<string>((resolve, reject) => {
    const task = new Upload(file, {
      endpoint: `/api/resumable-upload/nemo_agent/me/${encodeURIComponent(session)}`,
      headers: { Authorization: `Bearer ${key}` },
      metadata: { filename: file.name, filetype: file.type },
      retryDelays: Tries,
      uploadDataDuringCreation: file.size <= SmallBytes,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => progress(all > 0 ? sent / all : 0),
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        return status === 0 || status === 409 || status === 423 || status === 429 || (status >= 500 && status !== 507);
      },
      onError: (error) => reject(failureOf(error)),
      onSuccess: () => (task.url === null ? reject(new TypeError('No address came back.')) : resolve(task.url)),
    });
    signal.addEventListener('abort', () => {
      // Taken out by hand: what has arrived is of no use to anybody.
      void task.abort(true).catch(() => undefined);
      reject(signal.reason as Error);
    }, { once: true });
    task.findPreviousUploads().then((known) => {
      if (signal.aborted) return;
      if (known[0]) task.resumeFromPreviousUpload(known[0]);
      task.start();
    }, reject);
  });
  const { data } = await json<Envelope<{ files: UploadedFile[] }>>(new URL(place, location.href).pathname);
  if (!data.files[0]) throw new TypeError('The file is not whole yet.');
  return data.files[0];
}

function failureOf(error: Error): Error {
  const response = (error as { originalResponse?: { getStatus(): number; getBody(): string } | null }).originalResponse;
  const status = response?.getStatus() ?? 0;
  if (!response || status === 0) return new TypeError('The network failed.');
  let body: { code?: number; message?: string } = {};
  try {
    body = JSON.parse(response.getBody()) as typeof body;
  } catch {
    // A proxy's own page, most likely.
  }
  return new WireFailure(body.code ?? status, status, body.message ?? `HTTP ${status}`, null, null);
}
