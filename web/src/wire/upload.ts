import { Codes, WireFailure } from './failure';
import { forget, token } from './identity';
import type { Envelope, UploadedFile } from './types';

/** Sends one file; `fetch` tells nothing of what has been sent, so this is the older way. */
export async function upload(
  session: string,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<UploadedFile> {
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

function attempt(session: string, file: File, key: string, progress: (share: number) => void, signal: AbortSignal) {
  return new Promise<UploadedFile>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/upload-video/nemo_agent/me/${encodeURIComponent(session)}`);
    request.setRequestHeader('Authorization', `Bearer ${key}`);
    request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(new TypeError('The network failed.'));
    request.onabort = () => reject(new DOMException('Stopped', 'AbortError'));
    request.onload = () => {
      const body = parse(request.responseText);
      const done = body?.data?.files?.[0];
      if (request.status === 200 && done) resolve(done);
      else reject(new WireFailure(body?.code ?? request.status, request.status, body?.message ?? `HTTP ${request.status}`, null, null));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    form.append('files', file, file.name);
    request.send(form);
  });
}

function parse(text: string): Envelope<{ files?: UploadedFile[] } | null> | null {
  try {
    return JSON.parse(text) as Envelope<{ files?: UploadedFile[] } | null>;
  } catch {
    return null;
  }
}
