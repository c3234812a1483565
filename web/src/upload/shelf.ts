/** Files that are still on their way, so that a reload does not lose them. A browser that keeps none only forgets more. */
export interface Kept {
  key: string;
  session: string;
  order: number;
  file: File;
}

// A copy is made on the disk; for what is larger, choosing the file again goes on where it broke off.
const MostBytes = 200 * 1024 * 1024;

let opening: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  return (opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('reelwright', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('uploads', { keyPath: 'key' }).createIndex('session', 'session');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('There is no store.'));
  }));
}

async function work<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
  try {
    const database = await open();
    return await new Promise<T>((resolve, reject) => {
      const request = ask(database.transaction('uploads', mode).objectStore('uploads'));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('Not kept.'));
    });
  } catch {
    return null;
  }
}

const entered = new Set<string>();
const Patience = 2000;

export const shelf = {
  /** Makes this page the one that sends a project's files until it is closed; false while another page is that. */
  enter(session: string): Promise<boolean> {
    if (entered.has(session) || !navigator.locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      navigator.locks.request(`reelwright.uploads.${session}`, { signal: AbortSignal.timeout(Patience) }, () => {
        entered.add(session);
        resolve(true);
        return new Promise<void>(() => undefined);
      }).catch(() => resolve(entered.has(session)));
    });
  },
  async keep(item: Kept): Promise<void> {
    if (item.file.size <= MostBytes) await work('readwrite', (store) => store.put(item));
  },
  async remove(key: string): Promise<void> {
    await work('readwrite', (store) => store.delete(key));
  },
  async of(session: string): Promise<Kept[]> {
    const all = (await work<Kept[]>('readonly', (store) => store.index('session').getAll(session) as IDBRequest<Kept[]>)) ?? [];
    return all.sort((a, b) => a.order - b.order);
  },
};
