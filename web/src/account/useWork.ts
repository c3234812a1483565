import { useRef, useState } from 'react';

/** Does one thing at a time: a second click while the first is under way does nothing. */
export function useWork() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const busy = useRef(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (problem) {
      setError(problem);
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };
  return { isBusy, error, run, forgive: () => setError(null) };
}
