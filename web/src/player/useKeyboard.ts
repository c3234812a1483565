import { useEffect } from 'react';
import { sentences } from '../draft/sentences';
import type { Studio } from '../project/studio';

/** The keys of an editor, wherever nothing is being typed. */
export function useKeyboard(studio: Studio): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      // A window over the page has the keys to itself.
      if (event.defaultPrevented || document.querySelector('dialog[open]') || target.closest('textarea, input:not([type=range]), select, [contenteditable], dialog, [role=menu]')) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const isButton = target.closest('button, a, summary') !== null;
      if (run(studio, event, isCommand, isButton)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [studio]);
}

function run(studio: Studio, event: KeyboardEvent, isCommand: boolean, isButton: boolean): boolean {
  const { player, project } = studio;
  const { fps, frames } = project.state.get().timeline;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (isCommand) {
    if (key === 'z') project.say(event.shiftKey ? sentences.redo() : sentences.undo(), true);
    else if (key === 'y') project.say(sentences.redo(), true);
    else if (key === 'd') studio.duplicate();
    else return false;
    return true;
  }
  if (event.altKey) return false;
  switch (key) {
    case ' ':
      // On a button, space presses it.
      if (isButton) return false;
      player.toggle();
      return true;
    case 'k': player.pause(); return true;
    case 'j': player.shuttle(-1); return true;
    case 'l': player.shuttle(1); return true;
    case 'ArrowLeft': player.step(event.shiftKey ? -Math.round(fps) : -1); return true;
    case 'ArrowRight': player.step(event.shiftKey ? Math.round(fps) : 1); return true;
    case 'Home': player.seek(0); return true;
    case 'End': player.seek(frames - 1); return true;
    case 'i': player.mark('from'); return true;
    case 'o': player.mark('to'); return true;
    case 's': studio.split(); return true;
    case 'Delete':
    case 'Backspace': studio.remove(); return true;
    case '+':
    case '=': studio.zoomBy(1.4); return true;
    case '-': studio.zoomBy(1 / 1.4); return true;
    case '?': studio.keys.set(true); return true;
    case 'Escape': studio.select([]); return true;
    default: return false;
  }
}
