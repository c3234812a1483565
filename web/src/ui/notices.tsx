import { Store, useStore } from '../base/store';
import { newId } from '../base/ids';

interface Notice {
  id: string;
  text: string;
}

const Shown = 5000;
const notices = new Store<Notice[]>([]);

/** Says something at the foot of the page for a short while. */
export function notify(text: string): void {
  const notice = { id: newId(), text };
  notices.update((all) => [...all.slice(-2), notice]);
  setTimeout(() => notices.update((all) => all.filter((other) => other.id !== notice.id)), Shown);
}

export function Notices() {
  return (
    <div className="notices" role="status" aria-live="polite">
      {useStore(notices).map((notice) => <p key={notice.id}>{notice.text}</p>)}
    </div>
  );
}
