import { useSyncExternalStore } from 'react';
import { useSay } from '../base/language';

const watch = (change: () => void): (() => void) => {
  window.addEventListener('online', change);
  window.addEventListener('offline', change);
  return () => {
    window.removeEventListener('online', change);
    window.removeEventListener('offline', change);
  };
};

/** Says when the network is gone, and that nothing is lost by it. */
export function Network({ isLost = false }: { isLost?: boolean }) {
  const say = useSay();
  const isOnline = useSyncExternalStore(watch, () => navigator.onLine);
  if (isOnline && !isLost) return null;
  return <p className="banner" role="status">{say(isOnline ? 'app.lost' : 'app.offline')}</p>;
}
