import type { Draft } from '../draft/draft';

/** Shapes of the wire, as far as the page reads them (docs/API.md). */
export interface Envelope<T> {
  code: number;
  message?: string;
  data: T;
}

export interface OpenedSession {
  task_id: string;
  session_id: string;
}

export interface CanvasConfig {
  ratio: string;
  width: number;
  height: number;
  fps: number;
}

export interface UploadedFile {
  id: string;
  filename: string;
  file_type: 'image' | 'video' | 'audio';
  cdn_url: string;
  duration: number;
  width: number;
  height: number;
  /** By the server's clock, as are the times of turns. */
  uploaded_at?: number;
}

export interface SessionState {
  session_id: string;
  task_id: string;
  task_name: string;
  state: {
    draft: Draft;
    canvas_config: CanvasConfig;
    video_infos: UploadedFile[];
    revision: number;
    summary: string;
  };
}

export interface EventPart {
  text?: string;
  functionCall?: { id: string; name: string; args: Record<string, unknown> };
  functionResponse?: { id: string; name: string; response: Record<string, unknown> };
}

export interface AdkEvent {
  content?: { parts: EventPart[]; role?: string };
  partial?: boolean;
  author?: string;
  invocationId?: string;
  id?: string;
  timestamp?: number;
  actions?: { stateDelta?: { draft?: Draft; canvas_config?: CanvasConfig } };
  error?: string;
  errorCode?: string;
  errorMessage?: string;
}

export interface AdkSession {
  id: string;
  lastUpdateTime: number;
  events: AdkEvent[];
}

export interface Credits {
  available: number;
  frozen: number;
  total: number;
}

export type RenderState = 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled';

/** Something that the checks of a finished file found, and what to say to have it changed. */
export interface Finding {
  severity: 'hint' | 'fault';
  message: string;
  messageZh?: string;
  start?: number;
  suggestion?: string;
  suggestionZh?: string;
}

export interface RenderStatus {
  id: string;
  status: RenderState;
  progress: number;
  outputUrl?: string;
  output?: { url: string; duration: number; size: number; report?: { checks?: { findings?: Finding[] }[] } };
  error?: string;
  createdAt?: number;
  completedAt?: number;
}

export interface RenderOutput {
  format?: string;
  preset?: string;
  resolution?: string;
  quality?: string;
  fps?: number;
}

/** One of several versions of a video that exist side by side. */
export interface Version {
  number: number;
  name: string;
  seconds: number;
  width: number;
  height: number;
  shown: boolean;
}
