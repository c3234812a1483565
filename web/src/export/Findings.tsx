import { clock } from '../base/format';
import { spoken, useSay } from '../base/language';
import { Icon } from '../ui/Icon';
import type { Finding } from '../wire/types';

/** What the checks of the finished file found; what helps is said like anything else. */
export function Findings({ findings, onSay }: { findings: readonly Finding[]; onSay: (words: string) => void }) {
  const say = useSay();
  return (
    <details className="findings" open={findings.some((finding) => finding.severity === 'fault')}>
      <summary>{say(findings.length === 1 ? 'export.foundOne' : 'export.found', { count: findings.length })}</summary>
      <ul>
        {findings.map((finding, index) => {
          const message = spoken(finding.message, finding.messageZh ?? finding.message);
          const suggestion = finding.suggestion && spoken(finding.suggestion, finding.suggestionZh ?? finding.suggestion);
          return (
            <li key={index} className={finding.severity}>
              <Icon name={finding.severity === 'fault' ? 'warning' : 'chat'} size={16} />
              <span>{finding.start === undefined ? '' : `${clock(finding.start)} `}{message}</span>
              {suggestion && <button type="button" className="chip" onClick={() => onSay(suggestion)}>{suggestion}</button>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
