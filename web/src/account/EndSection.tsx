import { useEffect, useState } from 'react';
import { useSay } from '../base/language';
import { Confirm } from '../ui/Confirm';
import { Dialog } from '../ui/Dialog';
import { notify } from '../ui/notices';
import { deleteAccount, type Account } from '../wire/account';
import { deleteSession, listSessions } from '../wire/client';
import { PasswordField } from './PasswordField';
import { Problem } from './Problem';
import { useWork } from './useWork';

/** Deleting what was made, and the account itself. */
export function EndSection({ account, onChange }: { account: Account; onChange: () => void }) {
  const say = useSay();
  const [projects, setProjects] = useState<string[] | null>(null);
  const [asked, setAsked] = useState<'projects' | 'account' | null>(null);
  const { isBusy, error, run } = useWork();
  const [hasFailed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    listSessions().then((all) => setProjects(all.map((one) => one.id)), () => setFailed(true));
  };
  useEffect(load, [account.user_id]);
  const removeAll = () => run(async () => {
    setAsked(null);
    for (const id of projects ?? []) await deleteSession(id);
    setProjects([]);
    notify(say('account.deleted'));
  });
  const end = (password: string | null) => run(async () => {
    await deleteAccount(password);
    setAsked(null);
    notify(say('account.deleted'));
    onChange();
  });
  return (
    <section className="account-end" aria-labelledby="projects">
      <h2 id="projects">{say('account.projects')}</h2>
      <div className="account-row">
        {hasFailed
          ? <p className="quiet">{say('app.failed')} <button type="button" className="link" onClick={load}>{say('app.retry')}</button></p>
          : <p>{projects === null ? '…' : say('account.projectCount', { count: projects.length })}</p>}
        <button type="button" className="plain" disabled={!projects?.length || isBusy} onClick={() => setAsked('projects')}>{say('account.deleteAll')}</button>
      </div>
      {asked === null && <Problem error={error} />}
      <p className="quiet">{say('account.endNote')}</p>
      <button type="button" className="danger" disabled={isBusy} onClick={() => setAsked('account')}>{say('account.end')}</button>
      {asked === 'projects' && (
        <Confirm title={say('account.deleteAll')} text={say('account.deleteAllSure', { count: projects?.length ?? 0 })} action={say('app.delete')}
          onNo={() => setAsked(null)} onYes={() => void removeAll()} />
      )}
      {asked === 'account' && <Last hasPassword={account.email !== null} isBusy={isBusy} error={error} onNo={() => setAsked(null)} onYes={(password) => void end(password)} />}
    </section>
  );
}

function Last({ hasPassword, isBusy, error, onNo, onYes }: { hasPassword: boolean; isBusy: boolean; error: unknown; onNo: () => void; onYes: (password: string | null) => void }) {
  const say = useSay();
  const [password, setPassword] = useState('');
  return (
    <Dialog title={say('account.end')} onClose={onNo}>
      <form className="account-form" noValidate onSubmit={(event) => { event.preventDefault(); onYes(hasPassword ? password : null); }}>
        <p>{say('account.endNote')} <b>{say('account.endSure')}</b></p>
        {hasPassword && <PasswordField label={say('account.password')} value={password} onChange={setPassword} />}
        <Problem error={error} />
        <div className="dialog-actions">
          <button type="button" className="plain" onClick={onNo}>{say('app.cancel')}</button>
          <button type="submit" className="danger" disabled={isBusy || (hasPassword && password === '')}>{say('app.delete')}</button>
        </div>
      </form>
    </Dialog>
  );
}
