import type { Uploads } from '../upload/uploads';

/** What a new project begins with: said as soon as its page is open and its files are there. */
export const firstMessages = new Map<string, { text: string; uploads: Uploads }>();
