/** Follows the pointer from where it went down until it is let go; Escape takes the gesture back. What is returned ends it without a word. */
export function followPointer({ move, done, cancelled }: { move: (event: PointerEvent) => void; done: () => void; cancelled: () => void }): () => void {
  const stop = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', escape, true);
  };
  const end = () => {
    stop();
    done();
  };
  const cancel = () => {
    stop();
    cancelled();
  };
  const escape = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.stopPropagation();
    cancel();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', escape, true);
  return stop;
}
