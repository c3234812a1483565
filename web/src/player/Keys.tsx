import { useSay } from '../base/language';
import { Dialog } from '../ui/Dialog';

const list = [
  ['Space / K', 'keys.play'],
  ['J  K  L', 'keys.jkl'],
  ['←  →', 'keys.frame'],
  ['Home  End', 'keys.ends'],
  ['I  O', 'keys.marks'],
  ['S', 'keys.split'],
  ['Alt', 'keys.stretch'],
  ['Delete', 'keys.delete'],
  ['Ctrl D', 'keys.duplicate'],
  ['Ctrl Z  Ctrl ⇧ Z', 'keys.undo'],
  ['−  +', 'keys.zoom'],
  ['?', 'keys.help'],
] as const;

export function Keys({ onClose }: { onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say('keys.title')} onClose={onClose}>
      <dl className="keys">
        {list.map(([keys, name]) => <div key={name}><dt>{keys.split(/\s{2}| \/ /).map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{say(name)}</dd></div>)}
      </dl>
    </Dialog>
  );
}
