import { useEffect, useState } from 'react';
import { following } from '../app/route';
import { language, useSay } from '../base/language';
import { useStore } from '../base/store';
import { Confirm } from '../ui/Confirm';
import { notify } from '../ui/notices';
import { listShared, removeGuest, revokeLinks, type Guest, type SharedProject } from '../wire/account';
import { Problem } from './Problem';
import { useWork } from './useWork';

/** Who else works on this account's projects, and the way out for them. Nothing is said where nobody does. */
export function SharedSection() {
  const say = useSay();
  const spoken = useStore(language);
  const [projects, setProjects] = useState<SharedProject[]>([]);
  const [leaving, setLeaving] = useState<{ project: SharedProject; guest: Guest } | null>(null);
  const { isBusy, error, run } = useWork();
  const load = () => void run(async () => setProjects(await listShared()));
  useEffect(load, []);
  if (projects.length === 0 && error === null) return null;
  const nameOf = (guest: Guest) => guest.email ?? say('account.sharedGuest');
  const day = (time: string) => new Date(time).toLocaleDateString(spoken, { dateStyle: 'medium' });
  const remove = () => run(async () => {
    const { project, guest } = leaving!;
    setLeaving(null);
    await removeGuest(project.session_id, guest.user_id);
    setProjects(await listShared());
    notify(say('account.sharedRemoved'));
  });
  const revoke = (project: SharedProject) => run(async () => {
    await revokeLinks(project.session_id);
    setProjects(await listShared());
    notify(say('account.linksRevoked'));
  });
  return (
    <section aria-labelledby="shared" className="account-shared">
      <h2 id="shared">{say('account.shared')}</h2>
      <p className="quiet">{say('account.sharedNote')}</p>
      {projects.map((project) => (
        <div key={project.session_id}>
          <h3><a className="link" dir="auto" {...following(`/p/${project.session_id}`)}>{project.title || say('app.untitled')}</a></h3>
          <ul className="keys">
            {project.guests.map((guest) => (
              <li key={guest.user_id}>
                <span><b dir="auto">{nameOf(guest)}</b><small>{say('account.sharedSince', { date: day(guest.joined_at) })}</small></span>
                <button type="button" className="plain small" disabled={isBusy} aria-label={say('account.removeGuest', { name: nameOf(guest) })}
                  onClick={() => setLeaving({ project, guest })}>{say('account.remove')}</button>
              </li>
            ))}
            {project.open_links > 0 && (
              <li>
                <span><b>{say('account.openLinks', { count: project.open_links })}</b><small>{say('account.openLinksNote')}</small></span>
                <button type="button" className="plain small" disabled={isBusy} aria-label={say('account.revokeLinks')} onClick={() => void revoke(project)}>{say('account.revoke')}</button>
              </li>
            )}
          </ul>
        </div>
      ))}
      <Problem error={error} />
      {projects.length === 0 && error !== null && <button type="button" className="link start" onClick={load}>{say('app.retry')}</button>}
      {leaving && (
        <Confirm title={say('account.removeGuest', { name: nameOf(leaving.guest) })}
          text={say('account.removeGuestSure', { project: leaving.project.title || say('app.untitled') })} action={say('account.remove')}
          onNo={() => setLeaving(null)} onYes={() => void remove()} />
      )}
    </section>
  );
}
