import { Store } from '../base/store';

export type Route = { page: 'home' } | { page: 'account' } | { page: 'claim' } | { page: 'project'; id: string };

function read(): Route {
  const project = /^\/p\/([\w-]{1,64})$/.exec(location.pathname);
  if (project) return { page: 'project', id: project[1]! };
  if (location.pathname === '/workspace/claim') return { page: 'claim' };
  return /^\/(account|register|credits)$/.test(location.pathname) ? { page: 'account' } : { page: 'home' };
}

export const route = new Store<Route>(read());

window.addEventListener('popstate', () => route.set(read()));

export function go(path: string): void {
  if (path !== location.pathname) history.pushState(null, '', path);
  route.set(read());
  window.scrollTo(0, 0);
}

/** Goes on to another page; the way back leads past this one. */
export function replace(path: string): void {
  history.replaceState(null, '', path);
  route.set(read());
}

/** For links: follows them inside the page, unless another tab is wanted. */
export function following(path: string) {
  return {
    href: path,
    onClick(event: { button: number; metaKey: boolean; ctrlKey: boolean; shiftKey: boolean; preventDefault: () => void }) {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go(path);
    },
  };
}
