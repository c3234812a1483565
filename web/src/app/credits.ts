import { Store } from '../base/store';
import { readCredits } from '../wire/client';
import type { Credits } from '../wire/types';

export const credits = new Store<Credits | null>(null);

export async function refreshCredits(): Promise<void> {
  try {
    credits.set(await readCredits());
  } catch {
    // They are shown when they are known.
  }
}
