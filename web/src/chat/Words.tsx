import type { ReactNode } from 'react';

const Address = /(https?:\/\/[^\s<>"'“”「」（）()，。；、]+)/;

/** Text with its addresses as links; everything else stays text. */
export function Words({ text }: { text: string }): ReactNode {
  return text.split(Address).map((part, index) =>
    index % 2 === 1 ? <a key={index} href={part} target="_blank" rel="noopener noreferrer">{part}</a> : part);
}
