import type { ReactNode } from 'react';

const Parts = /(https?:\/\/[^\s<>"'“”「」（）()，。；、]+|#[0-9a-f]{6}\b)/i;

/** Text with its addresses as links, and colours shown beside their numbers; everything else stays text. */
export function Words({ text }: { text: string }): ReactNode {
  return text.split(Parts).map((part, index) =>
    index % 2 === 0 ? part
    : part.startsWith('#') ? <span key={index} className="hex"><i style={{ background: part }} />{part}</span>
    : <a key={index} href={part} target="_blank" rel="noopener noreferrer">{part}</a>);
}
