import '../styles/account.css';
import { useCallback, useEffect, useState } from 'react';
import { credits } from '../app/credits';
import { Network } from '../app/Network';
import { chooseTheme, theme, type Theme } from '../app/theme';
import { TopBar } from '../app/TopBar';
import { chooseLanguage, language, languageNames, languages, useSay } from '../base/language';
import { useStore } from '../base/store';
import { readAccount, type Account } from '../wire/account';
import { member } from '../wire/identity';
import { BrandSection } from './BrandSection';
import { CreditsSection } from './CreditsSection';
import { EndSection } from './EndSection';
import { KeysSection } from './KeysSection';
import { RecoveryCode } from './RecoveryCode';
import { SharedSection } from './SharedSection';
import { Who } from './Who';

const themes: Theme[] = ['system', 'light', 'dark'];

export default function AccountPage() {
  const say = useSay();
  const spoken = useStore(language);
  const look = useStore(theme);
  const whose = useStore(member);
  const [account, setAccount] = useState<Account | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    readAccount().then((known) => {
      setAccount(known);
      credits.set(known.credits);
    }, () => setFailed(true));
  }, []);
  // Another tab may sign in or out.
  useEffect(load, [load, whose]);
  useEffect(() => {
    document.title = `${say('account.title')} – Reelwright`;
  }, [say]);
  return (
    <div className="home">
      <TopBar />
      <Network />
      <main className="account">
        <h1>{say('account.title')}</h1>
        {hasFailed && <section><p className="quiet">{say('app.failed')} <button type="button" className="link" onClick={load}>{say('app.retry')}</button></p></section>}
        {!account && !hasFailed && <section aria-busy="true" className="account-waiting" />}
        {account && (
          <>
            {account.registered && <RecoveryCode />}
            <Who key={`who ${account.user_id} ${account.registered}`} account={account} onChange={load} />
            <CreditsSection account={account} />
          </>
        )}
        <section aria-labelledby="look">
          <h2 id="look">{say('account.look')}</h2>
          <div className="account-row">
            <label>{say('app.language')}<select value={spoken} onChange={(event) => chooseLanguage(event.target.value as typeof spoken)}>
              {languages.map((one) => <option key={one} value={one}>{languageNames[one]}</option>)}</select></label>
            <label>{say('app.theme')}<select value={look} onChange={(event) => chooseTheme(event.target.value as Theme)}>
              {themes.map((one) => <option key={one} value={one}>{say(`theme.${one}`)}</option>)}</select></label>
          </div>
        </section>
        {account && (
          <>
            <BrandSection key={`brand ${account.user_id}`} />
            <SharedSection key={`shared ${account.user_id}`} />
            {account.registered && account.email !== null && <KeysSection />}
            <EndSection account={account} onChange={load} />
          </>
        )}
      </main>
    </div>
  );
}
