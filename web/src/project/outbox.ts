import { storage } from '../base/storage';

/** Messages that the server may not have yet: kept until it has them, sent again with the same key after a reload. */
export interface Unsent {
  key: string;
  text: string;
  isGesture: boolean;
}

const place = (session: string): string => `outbox.${session}`;

export const outbox = {
  read: (session: string): Unsent[] => storage.readJson<Unsent[]>(place(session)) ?? [],
  add(session: string, item: Unsent): void {
    storage.write(place(session), JSON.stringify([...outbox.read(session), item]));
  },
  remove(session: string, key: string): void {
    const rest = outbox.read(session).filter((item) => item.key !== key);
    storage.write(place(session), rest.length > 0 ? JSON.stringify(rest) : null);
  },
};

// Which messages were gestures: only for how they look after a reload.
const MostGestures = 300;

export const gestures = {
  read: (session: string): Set<string> => new Set(storage.readJson<string[]>(`gestures.${session}`) ?? []),
  add(session: string, said: string): void {
    const all = [...gestures.read(session).add(said)];
    storage.write(`gestures.${session}`, JSON.stringify(all.slice(-MostGestures)));
  },
};
