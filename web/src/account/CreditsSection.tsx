import { useEffect, useState } from 'react';
import { following } from '../app/route';
import { language, useSay } from '../base/language';
import { useStore } from '../base/store';
import { readHistory, type Account, type CreditLine } from '../wire/account';

/** What there is, what it is filled up with, and where it went. */
export function CreditsSection({ account }: { account: Account }) {
  const say = useSay();
  const spoken = useStore(language);
  const { plan, credits } = account;
  const { video, change, export: output } = plan.prices;
  const isFree = video + change + output === 0;
  const day = (time: string) => new Date(time).toLocaleDateString(spoken, { dateStyle: 'medium' });
  return (
    <section aria-labelledby="credits">
      <h2 id="credits">{say('account.credits')}</h2>
      <dl className="balance">
        <div><dt>{say('account.available')}</dt><dd>{credits.available}</dd></div>
        <div><dt>{say('account.frozen')}</dt><dd>{credits.frozen}</dd></div>
        <div><dt>{say('account.total')}</dt><dd>{credits.total}</dd></div>
      </dl>
      <p><b>{say('account.planIs', { name: say(`account.plan.${plan.name}`) })}</b>{' '}
        {plan.fills_up_to > 0 && plan.next_fill_at && say('account.fills', { days: plan.every_days, count: plan.fills_up_to, date: day(plan.next_fill_at) })}</p>
      <p className="quiet">{isFree ? say('account.free') : say('account.prices', { video, change, export: output })}</p>
      <History key={`${account.user_id} ${credits.total}`} />
    </section>
  );
}

function History() {
  const say = useSay();
  const spoken = useStore(language);
  const [lines, setLines] = useState<CreditLine[] | null>(null);
  const [hasMore, setMore] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const load = (skip: number) => {
    setFailed(false);
    readHistory(skip).then((answer) => {
      setLines((known) => [...(skip === 0 ? [] : (known ?? [])), ...answer.lines]);
      setMore(answer.more);
    }, () => setFailed(true));
  };
  useEffect(() => load(0), []);
  const moment = (at: number) => new Date(at).toLocaleString(spoken, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <h3>{say('account.history')}</h3>
      {lines?.length === 0 && <p className="quiet">{say('account.noHistory')}</p>}
      {lines === null && !hasFailed && <p className="quiet" aria-busy="true">…</p>}
      {lines && lines.length > 0 && (
        <table className="ledger">
          <thead><tr><th scope="col">{say('account.when')}</th><th scope="col">{say('account.what')}</th><th scope="col">{say('account.amount')}</th></tr></thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index}>
                <td>{moment(line.at)}</td>
                <td>{line.state === 'grant' ? say('account.line.grant') : say(`account.line.${line.work ?? 'gone'}`)}
                  {line.name && line.session_id && <small><a dir="auto" {...following(`/p/${line.session_id}`)}>{line.name}</a></small>}
                  {(line.state === 'held' || line.state === 'returned') && <small>{say(`account.state.${line.state}`)}</small>}</td>
                <td className={line.state === 'grant' ? 'came' : line.state === 'returned' ? 'back' : undefined}>{line.amount > 0 ? '+' : '−'}{Math.abs(line.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasFailed && <p className="quiet">{say('app.failed')} <button type="button" className="link" onClick={() => load(lines?.length ?? 0)}>{say('app.retry')}</button></p>}
      {hasMore && !hasFailed && <button type="button" className="plain small" onClick={() => load(lines!.length)}>{say('account.more')}</button>}
    </>
  );
}
