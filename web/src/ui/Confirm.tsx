import { useSay } from '../base/language';
import { Dialog } from './Dialog';

/** Asks before something that cannot be taken back. */
export function Confirm({ title, text, action, onYes, onNo }: { title: string; text: string; action: string; onYes: () => void; onNo: () => void }) {
  const say = useSay();
  return (
    <Dialog title={title} onClose={onNo}>
      <p>{text}</p>
      <div className="dialog-actions">
        <button type="button" className="plain" onClick={onNo}>{say('app.cancel')}</button>
        <button type="button" className="danger" onClick={onYes}>{action}</button>
      </div>
    </Dialog>
  );
}
