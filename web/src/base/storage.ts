/** The browser's storage; a browser that has none (private windows, full disks) only forgets more. */
export const storage = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(`reelwright.${key}`);
    } catch {
      return null;
    }
  },
  write(key: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(`reelwright.${key}`);
      else localStorage.setItem(`reelwright.${key}`, value);
    } catch {
      // Nothing to do: see above.
    }
  },
  readJson<T>(key: string): T | null {
    try {
      const text = storage.read(key);
      return text === null ? null : (JSON.parse(text) as T);
    } catch {
      return null;
    }
  },
};
