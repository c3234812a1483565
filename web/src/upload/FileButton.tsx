import { useRef, type ReactNode } from 'react';
import { accepted } from './files';

/** A button that opens the browser's choice of files; on a phone that is also the camera roll. */
export function FileButton({ label, className, onFiles, children }: { label: string; className: string; onFiles: (files: File[]) => void; children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} aria-label={label} title={label} onClick={() => input.current?.click()}>{children}</button>
      <input ref={input} type="file" multiple hidden accept={`image/*,video/*,audio/*,${accepted}`} aria-label={label} tabIndex={-1}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }} />
    </>
  );
}
