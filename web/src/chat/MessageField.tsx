import type { Ref } from 'react';

/** Where a message is written: Enter sends it, Shift-Enter breaks the line, and files may be pasted. */
export function MessageField({ ref, value, rows, label, placeholder, onChange, onFiles, onSend }: {
  ref: Ref<HTMLTextAreaElement>;
  value: string;
  rows: number;
  label: string;
  placeholder: string;
  onChange: (text: string) => void;
  onFiles: (files: File[]) => void;
  onSend: () => void;
}) {
  return (
    <textarea ref={ref} rows={rows} value={value} dir="auto" aria-label={label} placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        onFiles([...event.clipboardData.files]);
      }}
      onKeyDown={(event) => {
        // Enter also chooses among the characters that an input method offers.
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onSend();
      }} />
  );
}
