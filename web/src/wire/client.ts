import { delay } from '../base/delay';
import { Codes, WireFailure } from './failure';
import { forget, token } from './identity';
import type { AdkSession, Credits, Envelope, OpenedSession, RenderOutput, RenderStatus, SessionState, Version } from './types';

const MostBusyTries = 3;
const BusyWait = 2;

/** One request with the browser's key: a key that has run out is renewed once, a busy server is asked again. */
export async function send(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
  let renewed = false;
  for (let busy = 0; ; ) {
    const key = await token();
    const response = await fetch(path, { ...init, headers: { ...init.headers, Authorization: `Bearer ${key}` } });
    if (response.ok || response.status === 304) return response;
    const failure = await WireFailure.from(response);
    if (failure.code === Codes.unauthorized && !renewed) {
      renewed = true;
      forget(key);
    } else if (failure.status === 429 && busy < MostBusyTries) {
      busy++;
      await delay((failure.retryAfter ?? BusyWait) * 1000, init.signal ?? undefined);
    } else {
      throw failure;
    }
  }
}

export async function json<T>(path: string, init?: RequestInit & { headers?: Record<string, string> }): Promise<T> {
  return (await (await send(path, init)).json()) as T;
}

export function post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  return json<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

const id = encodeURIComponent;

export const openSession = async (name: string, language: string): Promise<OpenedSession> =>
  (await post<Envelope<OpenedSession>>('/api/tasks/me/with-session/nemo_agent', { task_name: name, language })).data;

export const readState = async (session: string, signal?: AbortSignal): Promise<SessionState> =>
  (await json<Envelope<SessionState>>(`/api/state/nemo_agent/me/${id(session)}/latest`, { signal: signal ?? null })).data;

export const listVersions = async (session: string, signal: AbortSignal): Promise<Version[]> =>
  (await json<Envelope<{ versions: Version[] }>>(`/api/versions/nemo_agent/me/${id(session)}`, { signal })).data.versions;

export const readConversation = (session: string): Promise<AdkSession> =>
  json<AdkSession>(`/apps/nemo_agent/users/me/sessions/${id(session)}`);

export const listSessions = (): Promise<AdkSession[]> => json<AdkSession[]>('/apps/nemo_agent/users/me/sessions');

export const deleteSession = async (session: string): Promise<void> => {
  await send(`/apps/nemo_agent/users/me/sessions/${id(session)}`, { method: 'DELETE' });
};

export const readCredits = async (): Promise<Credits> =>
  (await json<Envelope<Credits>>('/api/credits/balance/simple')).data;

export const cancelTurn = (turn: string): Promise<unknown> => post(`/run_sse/${id(turn)}/cancel`, {});

/** A frame as a picture; `frame` null gives the server's choice for a thumbnail. */
export async function readFrame(
  session: string, frame: number | null, width: number | null, { signal, format = 'jpg', revision }: { signal?: AbortSignal; format?: string; revision?: number } = {},
): Promise<Blob> {
  const query = new URLSearchParams({ format });
  if (revision !== undefined) query.set('revision', String(revision));
  if (frame !== null) query.set('frame', String(frame));
  if (width !== null) query.set('w', String(width));
  return (await send(`/api/preview/nemo_agent/me/${id(session)}?${query}`, { signal: signal ?? null })).blob();
}

export async function readProxy(session: string, signal: AbortSignal): Promise<Blob> {
  return (await send(`/api/proxy/nemo_agent/me/${id(session)}`, { signal })).blob();
}

/** Peaks of every clip that is heard, packed: one byte each. */
export const readWaves = async (session: string, signal: AbortSignal): Promise<{ id: string; peaks: string }[]> =>
  (await json<Envelope<{ clips: { id: string; peaks: string }[] }>>(`/api/waveforms/nemo_agent/me/${id(session)}`, { signal })).data.clips;

// Exports of people without an account are counted by the program that asks for them; this is the page's name.
const attribution = { 'X-Skill-Source': 'reelwright-studio', 'X-Skill-Version': '1.0.0', 'X-Skill-Platform': 'web' };

export const startRender = (render: string, session: string, output: RenderOutput): Promise<RenderStatus> =>
  post<RenderStatus>('/api/render/proxy/lambda', { id: render, sessionId: session, output }, attribution);

export const readRender = (render: string, signal?: AbortSignal): Promise<RenderStatus> =>
  json<RenderStatus>(`/api/render/proxy/lambda/${id(render)}`, { signal: signal ?? null });

export const cancelRender = (render: string): Promise<RenderStatus> =>
  post<RenderStatus>(`/api/render/proxy/lambda/${id(render)}/cancel`, {});
