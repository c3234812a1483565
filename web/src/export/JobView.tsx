import { lazy, Suspense, useEffect, useState } from 'react';
import { duration, useSay } from '../base/language';
import { copyText } from '../base/clipboard';
import { bytes, fileName } from '../base/format';
import { notify } from '../ui/notices';
import { Icon } from '../ui/Icon';
import { isOver, type Job } from './exports';
import { Findings } from './Findings';

// A phone cannot reach a server that only this machine sees.
const isReachable = !/^(localhost|127\.|\[?::1)/.test(location.hostname);

const QrCode = lazy(() => import('./QrCode'));

/** One export: how far it is, or the file. */
export function JobView({ job, title, isOld, onCancel, onSay }: { job: Job; title: string; isOld: boolean; onCancel: () => void; onSay: (words: string) => void }) {
  const say = useSay();
  const [hasCode, setCode] = useState(false);
  const left = useTimeLeft(job);
  if (job.status === 'failed' || job.status === 'cancelled') {
    return (
      <div className="job failure" role="alert">
        <p><Icon name="warning" size={18} />{say(job.status === 'failed' ? 'export.failed' : 'export.cancelled')}</p>
        {job.error && <p className="quiet">{job.error}</p>}
      </div>
    );
  }
  if (!isOver(job)) {
    return (
      <div className="job" role="status">
        <p className="job-state"><b>{job.name}</b><span>{say(job.status === 'processing' ? 'export.running' : 'export.pending')} {job.progress}%</span></p>
        <progress max={100} value={job.progress} aria-label={say('export.running')} />
        <p className="quiet job-foot"><span>{left === null ? say('export.canClose') : `${say('export.left', { time: duration(left, say) })} · ${say('export.canClose')}`}</span>
          <button type="button" className="plain small" onClick={onCancel}>{say('app.cancel')}</button></p>
        {typeof Notification !== 'undefined' && Notification.permission === 'default' && (
          <button type="button" className="link" onClick={() => void Notification.requestPermission()}>{say('export.notify')}</button>
        )}
      </div>
    );
  }
  const extension = /\.(\w{2,4})(\?|$)/.exec(job.url ?? '')?.[1] ?? 'mp4';
  const share = async () => {
    await navigator.share({ title, url: job.url! }).catch(() => undefined);
  };
  const copy = async () => {
    if (await copyText(job.url!)) notify(say('export.copied'));
    else setCode(true);
  };
  return (
    <div className="job ready">
      <p className="job-state"><b><Icon name="check" size={18} />{say('export.done')}</b><span>{job.name} · {bytes(job.size)}</span></p>
      {isOld && <p className="quiet">{say('export.old')}</p>}
      {(extension === 'mp4' || extension === 'webm') && <video className="job-video" src={`${job.url}#t=1`} controls playsInline preload="metadata" />}
      <div className="job-actions">
        <a className="primary" href={job.url!} download={fileName(title, extension)}><Icon name="download" size={18} />{say('export.download')}</a>
        <button type="button" className="plain" onClick={() => void copy()}><Icon name="link" size={16} />{say('export.copy')}</button>
        {isReachable && <button type="button" className="plain" aria-expanded={hasCode} onClick={() => setCode(!hasCode)}><Icon name="phone" size={16} />{say('export.phone')}</button>}
        {'share' in navigator && <button type="button" className="plain" onClick={() => void share()}><Icon name="share" size={16} />{say('export.share')}</button>}
      </div>
      {!isOld && job.findings?.length > 0 && <Findings findings={job.findings} onSay={onSay} />}
      {hasCode && <Suspense><QrCode text={job.url!} /></Suspense>}
    </div>
  );
}

// From how fast it has been so far; nothing is said before that means something.
function useTimeLeft(job: Job): number | null {
  const [first, setFirst] = useState<{ at: number; progress: number } | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (job.status !== 'processing') return;
    const now = Date.now();
    if (first === null) return setFirst({ at: now, progress: job.progress });
    const done = job.progress - first.progress;
    if (done >= 4) setLeft(Math.max(1, Math.round(((now - first.at) / done) * (100 - job.progress)) / 1000));
  }, [job.progress, job.status, first]);
  return left;
}
