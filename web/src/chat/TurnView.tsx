import { memo } from 'react';
import { following } from '../app/route';
import { useSay } from '../base/language';
import { sentences } from '../draft/sentences';
import type { Project } from '../project/project';
import { readReply } from '../project/replies';
import type { Turn } from '../project/turns';
import { Icon } from '../ui/Icon';
import { Codes } from '../wire/failure';
import type { UploadedFile } from '../wire/types';
import { SaidFiles } from './SaidFiles';
import { Steps } from './Steps';
import { Suggestions } from './Suggestions';
import { Words } from './Words';

const Undo = /^(undo|撤销|復原|撤銷)$/i;

interface Properties {
  turn: Turn;
  project: Project;
  isLast: boolean;
  isBehind: boolean;
  canUndo: boolean;
  /** What came with the message. */
  files: readonly UploadedFile[] | undefined;
  onExport: () => void;
}

export const TurnView = memo(function TurnView({ turn, project, isLast, isBehind, canUndo, files, onExport }: Properties) {
  const say = useSay();
  const isRunning = turn.status === 'running' || turn.status === 'sending' || turn.status === 'stopping';
  const isUndo = Undo.test(turn.said);
  return (
    <article className={turn.isGesture ? 'turn gesture' : 'turn'}>
      {files && <SaidFiles files={files} />}
      <div className="said" dir="auto">
        {turn.isGesture && <span className="gesture-mark" title={say('chat.gesture')}><Icon name="hand" size={15} /></span>}
        <span className="visually-hidden">{say('chat.you')}: </span>{turn.said}
      </div>
      {turn.steps.length > 0 && <Steps steps={turn.steps} isRunning={isRunning} />}
      {isRunning && turn.steps.length === 0 && turn.partial === '' && (
        <p className="working"><span className="pulse" />{say(isBehind ? 'chat.waiting' : turn.status === 'sending' ? 'chat.sending' : 'chat.thinking')}</p>
      )}
      <ReplyView turn={turn} />
      {turn.status === 'failed' && <Failure turn={turn} onRetry={() => project.retry(turn)} />}
      {isRunning && turn.id !== null && isLast && (
        <button type="button" className="plain small stop" disabled={turn.status === 'stopping'} onClick={() => project.stop(turn)}>
          <Icon name="stop" size={14} filled />{say(turn.status === 'stopping' ? 'chat.stopping' : 'chat.stop')}
        </button>
      )}
      {canUndo && turn.status === 'done' && (
        <button type="button" className="plain small" onClick={() => project.say(isUndo ? sentences.redo() : sentences.undo(), true)}>
          <Icon name={isUndo ? 'redo' : 'undo'} size={14} />{say(isUndo ? 'timeline.redo' : 'chat.undo')}
        </button>
      )}
      {isLast && turn.status === 'done' && <Suggestions turn={turn} project={project} onExport={onExport} />}
    </article>
  );
});

function ReplyView({ turn }: { turn: Turn }) {
  const say = useSay();
  const text = turn.text || turn.partial;
  if (!text) return null;
  const reply = readReply(text);
  return (
    <div className="reply" dir="auto">
      {reply.head && <p className={reply.changes.length > 0 ? 'reply-head' : undefined}><Words text={reply.head} /></p>}
      {reply.changes.length > 0 && <ul className="changes">{reply.changes.map((change) => <li key={change}><Words text={change} /></li>)}</ul>}
      {reply.notes.map((note) => <p key={note} className="note"><Words text={note} /></p>)}
      {reply.details.length > 0 && turn.status === 'done' && (
        <details><summary>{say('chat.details')}</summary>{reply.details.map((line) => <p key={line}>{line}</p>)}</details>
      )}
    </div>
  );
}

function Failure({ turn, onRetry }: { turn: Turn; onRetry: () => void }) {
  const say = useSay();
  const isBroke = turn.errorCode === String(Codes.noCredits);
  return (
    <div className="failure" role="alert">
      <p><Icon name="warning" size={16} />{isBroke ? say('app.noCredits') : turn.error || say('app.failed')}</p>
      {isBroke && <a className="plain small" {...following('/account')}>{say('app.getCredits')}</a>}
      {!isBroke && <button type="button" className="plain small" onClick={onRetry}><Icon name="refresh" size={14} />{say('chat.retry')}</button>}
    </div>
  );
}
