/** The draft as it comes over the wire (docs/DRAFT.md), as far as the page reads it. */
export interface Draft {
  r?: string | number;
  d?: number;
  m?: Record<string, unknown> & { title?: string; width?: number; height?: number };
  t?: DraftTrack[];
}

export interface DraftTrack {
  id?: string;
  tt: number;
  n?: string;
  db?: number;
  mu?: boolean;
  m?: { role?: string };
  sg?: DraftSegment[];
}

export interface DraftSegment {
  ty?: 'clip' | 'gap' | 'transition';
  d?: number;
  f?: number;
  id?: string;
  n?: string;
  s?: number;
  k?: string;
  in?: number;
  out?: number;
  m?: { role?: string; scene?: string };
  md?: {
    ty?: string;
    kind?: string;
    id?: string;
    name?: string;
    audio?: boolean;
    params?: Record<string, unknown>;
  };
  fx?: { k: string; p?: Record<string, unknown> }[];
}
