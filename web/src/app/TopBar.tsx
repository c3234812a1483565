import type { ReactNode } from 'react';
import { useSay } from '../base/language';
import { useStore } from '../base/store';
import { Icon } from '../ui/Icon';
import { credits } from './credits';
import { LanguageButton, ThemeButton } from './Preferences';
import { following } from './route';

export function Mark() {
  return (
    <svg className="mark" width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="var(--accent)" />
      <circle cx="16" cy="16" r="9.5" fill="none" stroke="#fff" strokeWidth="2.4" />
      <g fill="#fff"><circle cx="16" cy="10.8" r="1.9" /><circle cx="21" cy="18.6" r="1.9" /><circle cx="11" cy="18.6" r="1.9" /></g>
    </svg>
  );
}

export function TopBar({ title, children }: { title?: string | undefined; children?: ReactNode }) {
  const say = useSay();
  const balance = useStore(credits);
  return (
    <header className="topbar">
      <a className="brand" {...following('/')} aria-label={`Reelwright – ${say('app.home')}`}><Mark /><b>Reelwright</b></a>
      {title !== undefined && <h1 className="topbar-title" dir="auto">{title}</h1>}
      <div className="topbar-end">
        <LanguageButton />
        <ThemeButton />
        <a className="ghost account-link" {...following('/account')} title={say('app.account')}>
          <Icon name="user" /><b className="visually-hidden">{say('app.account')}</b>{balance && <span>{say('app.credits', { count: balance.available })}</span>}
        </a>
        {children}
      </div>
    </header>
  );
}
