import { useState } from 'react';
import { bytes } from '../base/format';
import { useSay } from '../base/language';
import { useStore } from '../base/store';
import { Icon } from '../ui/Icon';
import type { UploadItem, Uploads } from './uploads';

const MostProblems = 3;

/** Files as they are chosen and sent: thumbnails, progress, what is wrong with them. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const say = useSay();
  const items = useStore(uploads.items);
  const problems = useStore(uploads.problems);
  if (items.length === 0 && problems.length === 0) return null;
  return (
    <div className="uploads">
      {items.length > 0 && (
        <ul className="upload-items" aria-label={say('upload.list')}>
          {items.map((item, index) => <Item key={item.key} item={item} isFirst={index === 0} uploads={uploads} />)}
        </ul>
      )}
      {problems.length > 0 && (
        <div className="upload-problems" role="alert">
          <Icon name="warning" size={16} />
          <div>
            {problems.length > MostProblems && <b>{say('upload.refused', { count: problems.length })}</b>}
            {problems.slice(0, MostProblems).map((problem) => <p key={problem}>{problem}</p>)}
            {problems.length > MostProblems && <p>{say('upload.more', { count: problems.length - MostProblems })}</p>}
          </div>
          <button type="button" className="ghost round small" aria-label={say('app.close')} onClick={() => uploads.problems.set([])}><Icon name="close" size={16} /></button>
        </div>
      )}
    </div>
  );
}

function Item({ item, isFirst, uploads }: { item: UploadItem; isFirst: boolean; uploads: Uploads }) {
  const say = useSay();
  const name = item.file.name;
  // Browsers cannot show every clip and picture that can be used.
  const [isUnseen, setUnseen] = useState(false);
  const kind = item.file.type.startsWith('audio/') ? 'music' : item.file.type.startsWith('video/') ? 'film' : 'image';
  return (
    <li className={`upload-item ${item.status}`} title={`${name} · ${bytes(item.file.size)}`}>
      {item.picture === null || isUnseen ? <span className="upload-kind"><Icon name={kind} /><small>{name}</small></span>
        : kind === 'film' ? <video src={`${item.picture}#t=0.5`} aria-label={name} muted playsInline preload="metadata" tabIndex={-1} onError={() => setUnseen(true)} />
        : <img src={item.picture} alt={name} onError={() => setUnseen(true)} />}
      {item.status === 'sending' && <progress max={1} value={item.share} aria-label={name} />}
      {item.status === 'done' && <span className="upload-done"><Icon name="check" size={13} /></span>}
      {item.status === 'failed' && (
        <button type="button" className="upload-again" aria-label={say('upload.again', { name })} title={item.error || say('upload.failed')}
          onClick={() => uploads.again(item.key)}><Icon name="refresh" size={16} /></button>
      )}
      {item.status === 'ready' && !isFirst && (
        <button type="button" className="upload-move" aria-label={say('upload.earlier', { name })} onClick={() => uploads.earlier(item.key)}><Icon name="back" size={14} /></button>
      )}
      <button type="button" className="upload-remove" aria-label={say('upload.remove', { name })} onClick={() => uploads.remove(item.key)}><Icon name="close" size={12} /></button>
    </li>
  );
}
