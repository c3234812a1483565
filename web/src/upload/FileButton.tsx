import { useRef, type ReactNode } from 'react';
import { accepted, inOrder } from './files';

/** A button that opens the browser's choice of files (on a phone that is also the camera roll), or of a folder. */
export function FileButton({ label, className, isFolder = false, onFiles, children }: { label: string; className: string; isFolder?: boolean; onFiles: (files: File[]) => void; children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} aria-label={label} title={label} onClick={() => input.current?.click()}>{children}</button>
      <input ref={input} type="file" multiple hidden {...(isFolder ? { webkitdirectory: '' } : { accept: `image/*,video/*,audio/*,${accepted}` })} aria-label={label} tabIndex={-1}
        onChange={(event) => {
          onFiles(inOrder([...(event.target.files ?? [])], isFolder));
          event.target.value = '';
        }} />
    </>
  );
}
