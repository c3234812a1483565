import { useEffect, useState } from 'react';
import { Network } from '../app/Network';
import { following, replace } from '../app/route';
import { TopBar } from '../app/TopBar';
import { useSay } from '../base/language';
import { Icon } from '../ui/Icon';
import { reasonOf, redeemClaim } from '../wire/account';
import { WireFailure } from '../wire/failure';

/** A link to a project that a program has made: it is opened here, and stays among this browser's projects. */
export default function ClaimPage() {
  const say = useSay();
  const [token] = useState(() => new URLSearchParams(location.search).get('ct') ?? '');
  const [problem, setProblem] = useState<'gone' | 'used' | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isHere = true;
    setProblem(null);
    redeemClaim(token).then(({ session_id: id }) => {
      // The link itself is not left in the browser's history.
      if (isHere) replace(`/p/${id}`);
    }, (error: unknown) => {
      if (isHere) setProblem(reasonOf(error) === 'claim-used' ? 'used' : error instanceof WireFailure && error.status < 500 ? 'gone' : 'failed');
    });
    return () => {
      isHere = false;
    };
  }, [token, tries]);
  return (
    <div className="home">
      <TopBar />
      <Network />
      <main className="notice-page" aria-busy={problem === null}>
        {problem === null && <p className="quiet">{say('claim.opening')}</p>}
        {problem !== null && (
          <>
            <Icon name="warning" size={32} />
            <p role="alert">{say(problem === 'failed' ? 'app.failed' : `claim.${problem}`)}</p>
            {problem === 'failed' && <button type="button" className="primary" onClick={() => setTries(tries + 1)}>{say('app.retry')}</button>}
            <a className="plain" {...following('/')}>{say('app.home')}</a>
          </>
        )}
      </main>
    </div>
  );
}
