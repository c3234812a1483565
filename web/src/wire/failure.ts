/** What the server refused, in its own words. */
export class WireFailure extends Error {
  readonly code: number;
  readonly status: number;
  readonly data: unknown;
  readonly retryAfter: number | null;

  constructor(code: number, status: number, message: string, data: unknown, retryAfter: number | null) {
    super(message);
    this.name = 'WireFailure';
    this.code = code;
    this.status = status;
    this.data = data;
    this.retryAfter = retryAfter;
  }

  /** Where to get more credits; the server says so with the refusal. */
  get registrationUrl(): string | null {
    const url = (this.data as { registration_url?: unknown } | null)?.registration_url;
    return typeof url === 'string' && /^https?:\/\//.test(url) ? url : null;
  }

  static async from(response: Response): Promise<WireFailure> {
    const body: unknown = await response.json().catch(() => null);
    const known = (body ?? {}) as { code?: unknown; message?: unknown; error?: unknown; detail?: unknown; data?: unknown };
    const text = [known.message, known.error, known.detail].find((value): value is string => typeof value === 'string');
    const wait = Number(response.headers.get('Retry-After'));
    return new WireFailure(
      typeof known.code === 'number' ? known.code : response.status,
      response.status,
      text ?? `HTTP ${response.status}`,
      known.data ?? null,
      Number.isFinite(wait) && wait > 0 ? wait : null,
    );
  }
}

export const Codes = { unauthorized: 1001, noSession: 1002, noRender: 1003, noCredits: 2001 } as const;

/** Whether the network failed rather than the server refused. */
export function isNetworkFailure(error: unknown): boolean {
  return !(error instanceof WireFailure) && !(error instanceof DOMException && error.name === 'AbortError');
}
