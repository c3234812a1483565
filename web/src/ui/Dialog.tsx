import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useSay } from '../base/language';
import { Icon } from './Icon';

/** A window over the page; the browser keeps the focus inside and closes it with Escape. */
export function Dialog({ title, wide = false, onClose, children }: { title: string; wide?: boolean; onClose: () => void; children: ReactNode }) {
  const element = useRef<HTMLDialogElement>(null);
  const label = useId();
  const say = useSay();
  useEffect(() => {
    const dialog = element.current!;
    if (!dialog.open) dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog ref={element} className={wide ? 'dialog wide' : 'dialog'} aria-labelledby={label}
      onCancel={(event) => { event.preventDefault(); onClose(); }}
      onMouseDown={(event) => { if (event.target === element.current) onClose(); }}>
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={label}>{title}</h2>
          <button type="button" className="ghost round" aria-label={say('app.close')} onClick={onClose}><Icon name="close" /></button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
