import { storage } from '../base/storage';
import type { Uploads } from '../upload/uploads';

/** What a new project begins with: said as soon as its page is open and its files are there. */
export const firstMessages = new Map<string, { text: string; uploads: Uploads }>();

/** The same for after a reload, until it has been said. */
export const firstWords = {
  read: (session: string): { text: string; files: number } | null => storage.readJson(`first.${session}`),
  keep: (session: string, text: string, files: number): void => storage.write(`first.${session}`, JSON.stringify({ text, files })),
  forget: (session: string): void => storage.write(`first.${session}`, null),
};
