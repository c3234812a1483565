import { Store } from '../base/store';
import { storage } from '../base/storage';

export type Theme = 'system' | 'light' | 'dark';

const known = storage.read('theme');
export const theme = new Store<Theme>(known === 'light' || known === 'dark' ? known : 'system');

export function chooseTheme(next: Theme): void {
  storage.write('theme', next === 'system' ? null : next);
  theme.set(next);
}

export function applyTheme(): void {
  const chosen = theme.get();
  if (chosen === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}

applyTheme();
theme.watch(applyTheme);
