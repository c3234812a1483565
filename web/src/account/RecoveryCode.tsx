import { Store, useStore } from '../base/store';
import { copyText } from '../base/clipboard';
import { useSay } from '../base/language';
import { Icon } from '../ui/Icon';
import { notify } from '../ui/notices';

/** A code that was just made; it is nowhere else, and gone when the page is. */
export const freshCode = new Store<string | null>(null);

/** The code that lets somebody in who has lost the password, until they say that they have kept it. */
export function RecoveryCode() {
  const say = useSay();
  const code = useStore(freshCode);
  if (code === null) return null;
  const save = () => {
    const url = URL.createObjectURL(new Blob([`Reelwright, ${location.host}\n${say('account.code')}: ${code}\n`], { type: 'text/plain' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: 'reelwright-recovery-code.txt' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <section className="recovery" aria-labelledby="recovery">
      <h2 id="recovery">{say('account.keepCode')}</h2>
      <p>{say('account.keepCodeNote')}</p>
      <code>{code}</code>
      <div className="account-row start">
        <button type="button" className="plain small" onClick={() => {
          void copyText(code).then((isDone) => { if (isDone) notify(say('account.copied')); });
        }}><Icon name="copy" size={16} />{say('account.copy')}</button>
        <button type="button" className="plain small" onClick={save}><Icon name="download" size={16} />{say('account.saveCode')}</button>
        <button type="button" className="primary small" onClick={() => freshCode.set(null)}>{say('account.codeKept')}</button>
      </div>
    </section>
  );
}
