import { useEffect } from 'react';
import { refreshCredits } from '../app/credits';
import { Network } from '../app/Network';
import { TopBar } from '../app/TopBar';
import { useSay } from '../base/language';
import { PromptBox } from './PromptBox';
import { RecentProjects } from './RecentProjects';

export function Home() {
  const say = useSay();
  useEffect(() => {
    document.title = `Reelwright – ${say('app.tagline')}`;
    void refreshCredits();
  }, [say]);
  useEffect(() => {
    // An export that was left under way says so here too when it is done.
    void import('../export/exports').then(({ watchAll }) => watchAll());
  }, []);
  return (
    <div className="home">
      <TopBar />
      <Network />
      <main>
        <section className="hero">
          <h1>{say('home.title')}</h1>
          <p className="lead">{say('home.lead')}</p>
          <PromptBox />
        </section>
        <RecentProjects />
      </main>
    </div>
  );
}
