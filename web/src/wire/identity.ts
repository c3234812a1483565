import { newId } from '../base/ids';
import { storage } from '../base/storage';
import { Store } from '../base/store';
import { WireFailure } from './failure';
import type { Envelope } from './types';

interface Issued {
  token: string;
  user_id: string;
  expires_at: string;
  credits: number;
}

/** Whose browser this is: an address for people who registered, null for guests. */
export const member = new Store<string | null>(storage.read('member'));

/** The address of somebody who was signed out from elsewhere, or whose time was over; null where that is not so. */
export const ended = new Store<string | null>(null);

window.addEventListener('storage', () => member.set(storage.read('member')));

let pending: Promise<string> | null = null;

/** The browser's own key to its projects; nobody who uses the page ever sees it. */
export function token(): Promise<string> {
  const known = storage.read('token');
  return known ? Promise.resolve(known) : (pending ??= exclusively(issue).finally(() => (pending = null)));
}

/** Forgets a key that the server no longer takes. A guest gets another one; who registered has to say the password. */
export function forget(refused: string): void {
  if (storage.read('token') !== refused) return;
  ended.set(member.get());
  keep(null, null);
}

/** From now on this browser is somebody's; null makes it a new guest's. */
export function keep(key: string | null, email: string | null): void {
  // The old client id must not lead back to an account that has a password now.
  if (email !== member.get()) storage.write('client', null);
  storage.write('token', key);
  storage.write('member', email);
  if (key !== null) ended.set(null);
  member.set(email);
}

// Two pages that open at once must not ask twice: the second request would be refused.
function exclusively(work: () => Promise<string>): Promise<string> {
  return navigator.locks ? navigator.locks.request('reelwright.token', work) : work();
}

async function issue(): Promise<string> {
  const known = storage.read('token');
  if (known) return known;
  let client = storage.read('client') ?? newId();
  for (let attempt = 0; ; attempt++) {
    storage.write('client', client);
    const response = await fetch('/api/auth/anonymous-token', { method: 'POST', headers: { 'X-Client-Id': client } });
    if (response.ok) {
      const { data } = (await response.json()) as Envelope<Issued>;
      storage.write('token', data.token);
      storage.write('user', data.user_id);
      return data.token;
    }
    const failure = await WireFailure.from(response);
    // The key of this client still lives, but this browser has lost it: start anew.
    if (failure.code !== 429 || attempt > 0) throw failure;
    client = newId();
  }
}
