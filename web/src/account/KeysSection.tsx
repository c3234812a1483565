import { useEffect, useState } from 'react';
import { copyText } from '../base/clipboard';
import { language, useSay } from '../base/language';
import { useStore } from '../base/store';
import { Confirm } from '../ui/Confirm';
import { Icon } from '../ui/Icon';
import { notify } from '../ui/notices';
import { listKeys, makeKey, revokeKey, type AccessKey } from '../wire/account';
import { Problem } from './Problem';
import { useWork } from './useWork';

const lifetimes = [30, 90, 365] as const;

/** Tokens for programs: made under a name, shown once, listed by how they begin, revoked. */
export function KeysSection() {
  const say = useSay();
  const spoken = useStore(language);
  const [keys, setKeys] = useState<AccessKey[] | null>(null);
  const [fresh, setFresh] = useState<AccessKey | null>(null);
  const [name, setName] = useState('');
  const [days, setDays] = useState<number>(90);
  const [leaving, setLeaving] = useState<AccessKey | null>(null);
  const { isBusy, error, run } = useWork();
  const load = () => void run(async () => setKeys(await listKeys()));
  useEffect(load, []);
  const make = () => run(async () => {
    setFresh(await makeKey(name, days));
    setName('');
    setKeys(await listKeys());
  });
  const revoke = (key: AccessKey) => run(async () => {
    setLeaving(null);
    await revokeKey(key.id);
    if (fresh?.id === key.id) setFresh(null);
    setKeys(await listKeys());
  });
  const day = (time: string) => new Date(time).toLocaleDateString(spoken, { dateStyle: 'medium' });
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say('account.keys')}</h2>
      <p className="quiet">{say('account.keysNote')}</p>
      {fresh?.token && (
        <div className="secret" role="status">
          <b>{say('account.keyOnce')}</b>
          <code>{fresh.token}</code>
          <button type="button" className="plain small" onClick={() => {
            void copyText(fresh.token!).then((isDone) => { if (isDone) notify(say('account.copied')); });
          }}><Icon name="copy" size={16} />{say('account.copy')}</button>
        </div>
      )}
      {keys?.length === 0 && <p className="quiet">{say('account.noKeys')}</p>}
      {keys && keys.length > 0 && (
        <ul className="keys">
          {keys.map((key) => (
            <li key={key.id}>
              <span><b dir="auto">{key.name}</b><small><code>{key.prefix}…</code> · {say('account.keyUntil', { date: day(key.expires_at) })}</small></span>
              <button type="button" className="plain small" aria-label={say('account.revokeKey', { name: key.name })} onClick={() => setLeaving(key)}>{say('account.revoke')}</button>
            </li>
          ))}
        </ul>
      )}
      <Problem error={error} />
      {keys === null && error !== null && <button type="button" className="link start" onClick={load}>{say('app.retry')}</button>}
      <form className="account-form" noValidate onSubmit={(event) => { event.preventDefault(); void make(); }}>
        <label>{say('account.keyName')}<input className="field" value={name} maxLength={60} autoComplete="off" onChange={(event) => setName(event.target.value)} /></label>
        <label>{say('account.keyDays')}<select value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {lifetimes.map((one) => <option key={one} value={one}>{say('account.days', { count: one })}</option>)}</select></label>
        <button type="submit" className="plain" disabled={isBusy || name.trim() === ''}>{say('account.makeKey')}</button>
      </form>
      {leaving && (
        <Confirm title={say('account.revokeKey', { name: leaving.name })} text={say('account.revokeSure', { name: leaving.name })} action={say('account.revoke')}
          onNo={() => setLeaving(null)} onYes={() => void revoke(leaving)} />
      )}
    </section>
  );
}
