import { lazy, Suspense, useEffect } from 'react';
import { language } from '../base/language';
import { useStore } from '../base/store';
import { Home } from '../home/Home';
import { Notices } from '../ui/notices';
import { ended } from '../wire/identity';
import { Boundary } from './Boundary';
import { go, route } from './route';

const ProjectPage = lazy(() => import('../project/ProjectPage'));
const ClaimPage = lazy(() => import('../account/ClaimPage'));
const AccountPage = lazy(() => import('../account/AccountPage'));

export function App() {
  const shown = useStore(route);
  const spoken = useStore(language);
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  useEffect(() => ended.watch(() => {
    if (ended.get() !== null) go('/account');
  }), []);
  return (
    <Boundary>
      <Suspense fallback={<div className="page-waiting" aria-busy="true" />}>
        {shown.page === 'home' && <Home />}
        {shown.page === 'account' && <AccountPage />}
        {shown.page === 'claim' && <ClaimPage />}
        {shown.page === 'project' && <ProjectPage key={shown.id} id={shown.id} />}
      </Suspense>
      <Notices />
    </Boundary>
  );
}
