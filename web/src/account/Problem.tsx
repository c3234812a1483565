import { useSay } from '../base/language';
import { Icon } from '../ui/Icon';
import { reasonOf } from '../wire/account';
import { WireFailure } from '../wire/failure';
import { words } from '../words';

/** What was wrong with what somebody asked for, in the page's own words where it has some. */
export function Problem({ error }: { error: unknown }) {
  const say = useSay();
  if (error === null) return null;
  const key = `account.problem.${reasonOf(error)}`;
  const minutes = error instanceof WireFailure ? Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)) : 1;
  const text = key in words ? say(key as keyof typeof words, { minutes }) : error instanceof WireFailure ? error.message : say('account.problem.offline');
  return <p className="account-problem" role="alert"><Icon name="warning" size={16} />{text}</p>;
}
