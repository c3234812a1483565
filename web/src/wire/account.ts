import { json, post, send } from './client';
import { WireFailure } from './failure';
import { keep } from './identity';
import type { Credits, Envelope, UploadedFile } from './types';

export interface Account {
  user_id: string;
  registered: boolean;
  email: string | null;
  /** Whether a lost password can be replaced with a code. */
  recovery: boolean;
  credits: Credits;
  plan: {
    name: 'guest' | 'registered' | 'granted';
    fills_up_to: number;
    every_days: number;
    next_fill_at: string | null;
    welcome: number;
    prices: { video: number; change: number; export: number };
  };
}

export interface CreditLine {
  at: number;
  state: 'grant' | 'held' | 'charged' | 'returned';
  amount: number;
  work?: 'message' | 'export';
  session_id?: string;
  name?: string;
}

export interface AccessKey {
  id: string;
  name: string;
  prefix: string;
  expires_at: string;
  token?: string;
}

export interface Guest {
  user_id: string;
  /** Some of their address, enough to know them by; null for whoever has not registered. */
  email: string | null;
  joined_at: string;
}

/** A project that others work on, or could come to with a link that nobody has opened yet. */
export interface SharedProject {
  session_id: string;
  title: string | null;
  open_links: number;
  guests: Guest[];
}

export interface Brand {
  colors: string[];
  font: string | null;
  fonts: string[];
  logo: UploadedFile | null;
}

interface SignedIn {
  token: string;
  email: string;
  moved_sessions: number;
  recovery_code: string | null;
}

const data = async <T>(answer: Promise<Envelope<T>>): Promise<T> => (await answer).data;

export const readAccount = (): Promise<Account> => data(json<Envelope<Account>>('/api/account'));

export const readHistory = (skip: number): Promise<{ lines: CreditLine[]; more: boolean }> =>
  data(json<Envelope<{ lines: CreditLine[]; more: boolean }>>(`/api/credits/history?limit=10&skip=${skip}`));

async function enter(path: string, body: Record<string, unknown>): Promise<SignedIn> {
  const signed = await data(post<Envelope<SignedIn>>(path, body));
  keep(signed.token, signed.email);
  return signed;
}

export const register = (email: string, password: string): Promise<SignedIn> => enter('/api/auth/register', { email, password });
export const signIn = (email: string, password: string): Promise<SignedIn> => enter('/api/auth/sign-in', { email, password });
export const changePassword = (password: string, next: string): Promise<SignedIn> => enter('/api/auth/password', { password, new_password: next });

/** A new password for somebody who has lost theirs but kept the code; it is good once, another one comes back. */
export const recover = (email: string, code: string, next: string): Promise<SignedIn> =>
  enter('/api/auth/recover', { email, recovery_code: code, new_password: next });
export const renewRecovery = async (password: string): Promise<string> =>
  (await data(post<Envelope<{ recovery_code: string }>>('/api/auth/recovery-code', { password }))).recovery_code;

/** Opens somebody's project in this browser too. */
export const redeemClaim = (token: string): Promise<{ session_id: string }> => data(post<Envelope<{ session_id: string }>>('/api/auth/claim', { claim_token: token }));

export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {});
  keep(null, null);
}

export async function deleteAccount(password: string | null): Promise<void> {
  await send('/api/account', {
    method: 'DELETE', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ confirm: true, ...(password === null ? {} : { password }) }),
  });
  keep(null, null);
}

export const listKeys = async (): Promise<AccessKey[]> => (await data(json<Envelope<{ tokens: AccessKey[] }>>('/api/account/tokens'))).tokens;
export const makeKey = (name: string, days: number): Promise<AccessKey> => data(post<Envelope<AccessKey>>('/api/account/tokens', { name, days }));
export const revokeKey = async (id: string): Promise<void> => {
  await send(`/api/account/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' });
};

export const listShared = async (): Promise<SharedProject[]> => (await data(json<Envelope<{ projects: SharedProject[] }>>('/api/account/shared'))).projects;
export const removeGuest = async (session: string, guest: string): Promise<void> => {
  await send(`/api/account/shared/${encodeURIComponent(session)}/guests/${encodeURIComponent(guest)}`, { method: 'DELETE' });
};
export const revokeLinks = async (session: string): Promise<void> => {
  await send(`/api/account/shared/${encodeURIComponent(session)}/links`, { method: 'DELETE' });
};

export const readBrand = (): Promise<Brand> => data(json<Envelope<Brand>>('/api/account/brand'));
export const setBrand = (colors: string[], font: string | null, logo: string | null): Promise<Brand> =>
  data(json<Envelope<Brand>>('/api/account/brand', {
    method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ colors, font, logo }),
  }));

export function uploadLogo(file: File): Promise<Brand> {
  const form = new FormData();
  form.append('files', file);
  return data(json<Envelope<Brand>>('/api/account/brand/logo', { method: 'POST', body: form }));
}

/** Why the server refused, as a word that the page has its own sentence for. */
export function reasonOf(error: unknown): string | null {
  const reason = error instanceof WireFailure ? (error.data as { reason?: unknown } | null)?.reason : null;
  return typeof reason === 'string' ? reason : null;
}
