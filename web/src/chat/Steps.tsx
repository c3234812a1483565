import { nameOf } from '../timeline/names';
import { useSay, type Say } from '../base/language';
import type { Step } from '../project/turns';
import { Icon } from '../ui/Icon';
import { words } from '../words';

/** What the agent does and has done; a whole that has parts is not listed beside them. */
export function Steps({ steps, isRunning }: { steps: readonly Step[]; isRunning: boolean }) {
  const say = useSay();
  const parts = steps.filter((step) => step.name !== 'direct_video');
  const shown = parts.length > 0 ? parts : steps;
  const whole = steps.find((step) => step.name === 'direct_video');
  if (!isRunning && shown.length === 1 && shown[0]!.name === 'edit_timeline') return null;
  return (
    <ol className={isRunning ? 'steps running' : 'steps'}>
      {shown.map((step) => (
        <li key={step.id} className={step.isDone ? 'done' : 'doing'}>
          {step.isDone ? <Icon name="check" size={14} /> : <span className="pulse" />}
          <span>{titleOf(step, say)}</span>
          <small>{detailOf(step, say)}</small>
        </li>
      ))}
      {isRunning && whole && !whole.isDone && parts.length > 0 && parts.every((step) => step.isDone) && (
        <li className="doing"><span className="pulse" /><span>{say('step.direct_video')}</span></li>
      )}
    </ol>
  );
}

function titleOf(step: Step, say: Say): string {
  const key = `step.${step.name}`;
  return say(key in words ? (key as keyof typeof words) : 'step.other');
}

function detailOf(step: Step, say: Say): string {
  const { scenes, lines, seconds, title, mood } = step.args;
  const texts = [
    typeof mood === 'string' ? nameOf('mood', mood, say) : '',
    typeof scenes === 'number' ? say(scenes === 1 ? 'step.scene' : 'step.scenes', { count: scenes }) : '',
    typeof lines === 'number' ? say(lines === 1 ? 'step.line' : 'step.lines', { count: lines }) : '',
    typeof seconds === 'number' ? say('step.seconds', { count: Math.round(seconds * 10) / 10 }) : '',
    // Last: what is too long loses its end.
    typeof title === 'string' ? title : '',
  ];
  return texts.filter(Boolean).join(' · ');
}
