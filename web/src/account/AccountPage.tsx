import { useEffect, useState } from 'react';
import { credits, refreshCredits } from '../app/credits';
import { Network } from '../app/Network';
import { chooseTheme, theme, type Theme } from '../app/theme';
import { TopBar } from '../app/TopBar';
import { chooseLanguage, language, languageNames, languages, useSay } from '../base/language';
import { useStore } from '../base/store';
import { Confirm } from '../ui/Confirm';
import { Icon } from '../ui/Icon';
import { notify } from '../ui/notices';
import { deleteSession, listSessions } from '../wire/client';

const themes: Theme[] = ['system', 'light', 'dark'];

export default function AccountPage() {
  const say = useSay();
  const balance = useStore(credits);
  const spoken = useStore(language);
  const look = useStore(theme);
  const [projects, setProjects] = useState<string[] | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    document.title = `${say('account.title')} – Reelwright`;
    void refreshCredits();
    listSessions().then((all) => setProjects(all.map((one) => one.id)), () => setProjects(null));
  }, [say]);
  const removeAll = async () => {
    setLeaving(false);
    try {
      for (const id of projects ?? []) await deleteSession(id);
      setProjects([]);
      notify(say('account.deleted'));
    } catch {
      notify(say('app.failed'));
    }
  };
  return (
    <div className="home">
      <TopBar />
      <Network />
      <main className="account">
        <h1>{say('account.title')}</h1>
        <section>
          <p className="account-who"><Icon name="user" size={22} /><b>{say('account.guest')}</b></p>
          <p className="quiet">{say('account.guestNote')}</p>
          {balance && (
            <dl className="balance">
              <div><dt>{say('account.available')}</dt><dd>{balance.available}</dd></div>
              <div><dt>{say('account.frozen')}</dt><dd>{balance.frozen}</dd></div>
              <div><dt>{say('account.total')}</dt><dd>{balance.total}</dd></div>
            </dl>
          )}
        </section>
        <section>
          <h2>{say('account.look')}</h2>
          <div className="account-row">
            <label>{say('app.language')}<select value={spoken} onChange={(event) => chooseLanguage(event.target.value as typeof spoken)}>
              {languages.map((one) => <option key={one} value={one}>{languageNames[one]}</option>)}</select></label>
            <label>{say('app.theme')}<select value={look} onChange={(event) => chooseTheme(event.target.value as Theme)}>
              {themes.map((one) => <option key={one} value={one}>{say(`theme.${one}`)}</option>)}</select></label>
          </div>
        </section>
        <section>
          <h2>{say('account.brand')}</h2>
          <p className="quiet">{say('account.brandNote')}</p>
        </section>
        <section>
          <h2>{say('account.projects')}</h2>
          <div className="account-row">
            <p>{projects === null ? '…' : say('account.projectCount', { count: projects.length })}</p>
            <button type="button" className="danger" disabled={!projects?.length} onClick={() => setLeaving(true)}>{say('account.deleteAll')}</button>
          </div>
        </section>
      </main>
      {isLeaving && (
        <Confirm title={say('account.deleteAll')} text={say('account.deleteAllSure', { count: projects?.length ?? 0 })} action={say('app.delete')}
          onNo={() => setLeaving(false)} onYes={() => void removeAll()} />
      )}
    </div>
  );
}
