import { useId, useState } from 'react';
import { useSay } from '../base/language';

/** A password, which can be looked at. */
export function PasswordField({ label, value, isNew = false, note, onChange }: {
  label: string;
  value: string;
  isNew?: boolean;
  note?: string;
  onChange: (text: string) => void;
}) {
  const say = useSay();
  const [isShown, setShown] = useState(false);
  const noteId = useId();
  return (
    <div className="account-form">
      <label>{label}<input className="field" type={isShown ? 'text' : 'password'} value={value} required maxLength={200} aria-describedby={note ? noteId : undefined}
        autoComplete={isNew ? 'new-password' : 'current-password'} autoCapitalize="none" spellCheck={false} onChange={(event) => onChange(event.target.value)} /></label>
      <label className="check"><span><input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} /> {say('account.show')}</span></label>
      {note && <p className="quiet small-note" id={noteId}>{note}</p>}
    </div>
  );
}
