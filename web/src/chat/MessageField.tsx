import { useEffect, useRef, type RefObject } from 'react';

// What is longer makes browsers stop for seconds to lay it out, and could not be sent anyway.
const MostAtOnce = 40_000;

/** Where a message is written: Enter sends it, Shift-Enter breaks the line, and files may be pasted. */
export function MessageField({ ref, value, rows, label, placeholder, onChange, onFiles, onSend, onTooMuch }: {
  ref: RefObject<HTMLTextAreaElement | null>;
  value: string;
  rows: number;
  label: string;
  placeholder: string;
  onChange: (text: string) => void;
  onFiles: (files: File[]) => void;
  onSend: () => void;
  /** A text was not taken because of its length. */
  onTooMuch: (length: number) => void;
}) {
  const tell = useRef(onTooMuch);
  tell.current = onTooMuch;
  useEffect(() => {
    const element = ref.current!;
    // Before the browser has laid it out: React's own event of this name comes too late for that.
    const look = (event: InputEvent) => {
      const length = (event.data ?? event.dataTransfer?.getData('text/plain') ?? '').length;
      if (length <= MostAtOnce) return;
      event.preventDefault();
      tell.current(length);
    };
    element.addEventListener('beforeinput', look);
    return () => element.removeEventListener('beforeinput', look);
  }, [ref]);
  return (
    <textarea ref={ref} rows={rows} value={value} dir="auto" aria-label={label} placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      onPaste={(event) => {
        const { length } = event.clipboardData.getData('text/plain');
        if (event.clipboardData.files.length === 0 && length <= MostAtOnce) return;
        event.preventDefault();
        if (event.clipboardData.files.length > 0) onFiles([...event.clipboardData.files]);
        else onTooMuch(length);
      }}
      onKeyDown={(event) => {
        // Enter also chooses among the characters that an input method offers.
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onSend();
      }} />
  );
}
