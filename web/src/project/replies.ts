/** A reply taken apart for reading: what was done, what else there is to say, and what to say next. */
export interface Reply {
  head: string;
  changes: string[];
  notes: string[];
  details: string[];
  suggestions: string[];
}

const Summary = /^(Timeline \(|时间线（|時間軸（|時間線（)/;
const Changed = /^(Changed|Undone|Redone|已修改|已撤销|已撤銷|已復原|已重做)\s*[:：]\s*/;
const Hint = /(^|[。.]\s*)(Say |说“|說「|說“)/;
const Quoted = /["“「]([^"”」…]{1,40})["”」]/g;
const NotToSay = /^(export|导出|匯出|導出|undo|撤销|復原|撤銷|redo|重做|status|状态|狀態|说|say)$/i;

export function readReply(text: string): Reply {
  const reply: Reply = { head: '', changes: [], notes: [], details: [], suggestions: [] };
  for (const line of text.split('\n').map((one) => one.trim()).filter(Boolean)) {
    if (Summary.test(line)) {
      reply.details.push(line);
    } else if (Hint.test(line) && reply.head) {
      reply.suggestions.push(...sayings(line));
    } else if (!reply.head && Changed.test(line)) {
      const [list = '', ...rest] = line.replace(Changed, '').split(/(?<=[。]|\.(?=\s|$))/);
      reply.head = (Changed.exec(line)?.[1] ?? '').trim();
      reply.changes = list.replace(/[。.]$/, '').split(/；|; /).map((one) => one.trim()).filter(Boolean);
      const after = rest.join('').trim();
      if (after && !Hint.test(after)) reply.notes.push(after);
    } else if (!reply.head) {
      reply.head = line;
    } else {
      reply.notes.push(line);
    }
  }
  return reply;
}

function sayings(line: string): string[] {
  return [...line.matchAll(Quoted)].map((match) => match[1]!.replace(/^(说|說)/, '').trim()).filter((said) => !NotToSay.test(said));
}
