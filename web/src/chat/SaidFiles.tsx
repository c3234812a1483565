import { useState } from 'react';
import { useSay } from '../base/language';
import type { UploadedFile } from '../wire/types';
import { Icon } from '../ui/Icon';

const Most = 6;

/** The files that came with a message. */
export function SaidFiles({ files }: { files: readonly UploadedFile[] }) {
  const say = useSay();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || files.length <= Most ? files : files.slice(0, Most - 1);
  return (
    <ul className="said-files" aria-label={say('upload.list')}>
      {shown.map((file) => <li key={file.id} title={file.filename}><FilePicture file={file} /></li>)}
      {shown.length < files.length && (
        <li><button type="button" className="plain" aria-label={say('upload.more', { count: files.length - shown.length })} onClick={() => setWhole(true)}>+{files.length - shown.length}</button></li>
      )}
    </ul>
  );
}

function FilePicture({ file }: { file: UploadedFile }) {
  const [isLost, setLost] = useState(false);
  const lose = () => setLost(true);
  if (file.file_type === 'image' && !isLost) return <img src={file.cdn_url} alt={file.filename} loading="lazy" decoding="async" onError={lose} />;
  if (file.file_type === 'video' && !isLost) return <video src={`${file.cdn_url}#t=0.5`} aria-label={file.filename} muted playsInline preload="metadata" tabIndex={-1} onError={lose} />;
  return <span className="upload-kind"><Icon name={file.file_type === 'audio' ? 'music' : file.file_type === 'video' ? 'film' : 'image'} /><small dir="auto">{file.filename}</small></span>;
}
