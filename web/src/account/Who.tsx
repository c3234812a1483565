import { useState } from 'react';
import { useSay } from '../base/language';
import { useStore } from '../base/store';
import { Icon } from '../ui/Icon';
import { notify } from '../ui/notices';
import { changePassword, reasonOf, recover, register, renewRecovery, signIn, signOut, type Account } from '../wire/account';
import { ended } from '../wire/identity';
import { PasswordField } from './PasswordField';
import { Problem } from './Problem';
import { freshCode } from './RecoveryCode';
import { useWork } from './useWork';

/** Who one is here: a guest who may register or sign in, or somebody who may sign out. */
export function Who({ account, onChange }: { account: Account; onChange: () => void }) {
  const say = useSay();
  return (
    <section aria-labelledby="who">
      <h2 className="account-who" id="who"><Icon name="user" size={22} /><span dir="auto">{account.email ?? say(account.registered ? 'account.plan.registered' : 'account.guest')}</span></h2>
      <p className="quiet">{say(account.registered ? 'account.memberNote' : 'account.guestNote')}</p>
      {account.registered ? account.email !== null && <Member hasCode={account.recovery} onChange={onChange} /> : <Entry welcome={account.plan.welcome} onChange={onChange} />}
    </section>
  );
}

function Entry({ welcome, onChange }: { welcome: number; onChange: () => void }) {
  const say = useSay();
  const before = useStore(ended);
  const [way, setWay] = useState<'register' | 'signIn' | 'recover'>(before !== null ? 'signIn' : 'register');
  const [email, setEmail] = useState(before ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { isBusy, error, run, forgive } = useWork();
  const choose = (next: typeof way) => {
    forgive();
    setWay(next);
  };
  const enter = () => run(async () => {
    if (way === 'register') {
      freshCode.set((await register(email, password)).recovery_code);
      notify(say('account.registered'));
    } else if (way === 'recover') {
      freshCode.set((await recover(email, code, password)).recovery_code);
      notify(say('account.recovered'));
    } else {
      const { moved_sessions: count } = await signIn(email, password);
      notify(say(count > 0 ? 'account.signedInWith' : 'account.signedIn', { count }));
    }
    onChange();
  });
  return (
    <>
      {before !== null && <p className="account-problem" role="alert"><Icon name="warning" size={16} />{say('account.ended')}</p>}
      <div className="segments" role="group" aria-label={say('account.way')}>
        {(['register', 'signIn'] as const).map((one) => <button key={one} type="button" aria-pressed={one === way} onClick={() => choose(one)}>{say(`account.${one}`)}</button>)}
      </div>
      <form className="account-form" onSubmit={(event) => { event.preventDefault(); void enter(); }} noValidate>
        <label>{say('account.email')}<input className="field" type="email" value={email} required maxLength={254} autoComplete="username" autoCapitalize="none" spellCheck={false}
          onChange={(event) => setEmail(event.target.value)} /></label>
        {way === 'recover' && (
          <>
            <p className="quiet small-note">{say('account.recoverNote')}</p>
            <label>{say('account.code')}<input className="field" value={code} maxLength={60} autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false}
              onChange={(event) => setCode(event.target.value)} /></label>
          </>
        )}
        <PasswordField key={way} label={say(way === 'recover' ? 'account.newPassword' : 'account.password')} value={password} isNew={way !== 'signIn'} onChange={setPassword}
          {...(way === 'register' ? { note: say('account.passwordNote') } : {})} />
        {error !== null && <Problem error={error} />}
        {reasonOf(error) === 'taken' && <button type="button" className="link" onClick={() => choose('signIn')}>{say('account.signIn')}</button>}
        {way === 'register' && welcome > 0 && <p className="quiet small-note">{say('account.welcome', { count: welcome })}</p>}
        <button type="submit" className="primary" disabled={isBusy || email.trim() === '' || password === '' || (way === 'recover' && code.trim() === '')}>{say(`account.${way}`)}</button>
        {way === 'signIn' && <button type="button" className="link start" onClick={() => choose('recover')}>{say('account.forgot')}</button>}
      </form>
    </>
  );
}

function Member({ hasCode, onChange }: { hasCode: boolean; onChange: () => void }) {
  const say = useSay();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const leaving = useWork();
  const changing = useWork();
  const renewing = useWork();
  const [known, setKnown] = useState('');
  return (
    <>
      {!hasCode && <p className="account-problem"><Icon name="warning" size={16} />{say('account.noCode')}</p>}
      <details>
        <summary>{say('account.changePassword')}</summary>
        <form className="account-form" noValidate onSubmit={(event) => {
          event.preventDefault();
          void changing.run(async () => {
            await changePassword(present, next);
            setPresent('');
            setNext('');
            notify(say('account.passwordChanged'));
          });
        }}>
          <PasswordField label={say('account.present')} value={present} onChange={setPresent} />
          <PasswordField label={say('account.newPassword')} value={next} isNew note={say('account.passwordNote')} onChange={setNext} />
          <Problem error={changing.error} />
          <button type="submit" className="plain" disabled={changing.isBusy || present === '' || next === ''}>{say('account.changePassword')}</button>
        </form>
      </details>
      <details>
        <summary>{say('account.newCode')}</summary>
        <form className="account-form" noValidate onSubmit={(event) => {
          event.preventDefault();
          void renewing.run(async () => {
            freshCode.set(await renewRecovery(known));
            setKnown('');
            onChange();
            window.scrollTo(0, 0);
          });
        }}>
          <p className="quiet small-note">{say('account.newCodeNote')}</p>
          <PasswordField label={say('account.present')} value={known} onChange={setKnown} />
          <Problem error={renewing.error} />
          <button type="submit" className="plain" disabled={renewing.isBusy || known === ''}>{say('account.newCode')}</button>
        </form>
      </details>
      <Problem error={leaving.error} />
      <button type="button" className="plain" disabled={leaving.isBusy} onClick={() => void leaving.run(async () => {
        await signOut();
        freshCode.set(null);
        notify(say('account.signedOut'));
        onChange();
      })}>{say('account.signOut')}</button>
    </>
  );
}
