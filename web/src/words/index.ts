import { account } from './account';
import { chat } from './chat';
import { exporting } from './exporting';
import { general } from './general';
import { home } from './home';
import { inspect } from './inspect';
import { studio } from './studio';

/** Everything the page says: English, simplified and traditional Chinese beside each other, so that none is forgotten. */
export const words = { ...general, ...account, ...home, ...chat, ...studio, ...inspect, ...exporting } satisfies Record<string, Saying>;

export type Saying = readonly [english: string, simplified: string, traditional: string];
export type Words = typeof words;
