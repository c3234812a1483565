/** How long a finger rests before what lies under it is in its hand, in milliseconds. */
const Rest = 320;
/** How far it may tremble meanwhile, in pixels. */
const Tremble = 9;

/**
 * Follows the pointer from where it went down until it is let go; Escape takes the gesture back.
 * Other fingers count for nothing. What is returned ends it without a word.
 */
export function followPointer({ pointer, move, done, cancelled }: {
  pointer: number; move: (event: PointerEvent) => void; done: () => void; cancelled: () => void;
}): () => void {
  const stop = () => {
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', escape, true);
  };
  const moved = (event: PointerEvent) => {
    if (event.pointerId === pointer) move(event);
  };
  const end = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    stop();
    done();
  };
  const cancel = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    stop();
    cancelled();
  };
  const escape = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.stopPropagation();
    stop();
    cancelled();
  };
  window.addEventListener('pointermove', moved);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', escape, true);
  return stop;
}

/** A finger that rests takes hold; one that moves at once scrolls, and one that is lifted has tapped. */
export function restFinger(event: PointerEvent, held: () => void): void {
  const [left, top] = [event.clientX, event.clientY];
  let frame = 0;
  const forget = () => {
    clearTimeout(waiting);
    cancelAnimationFrame(frame);
  };
  const stop = followPointer({
    pointer: event.pointerId,
    move: (at) => {
      if (Math.hypot(at.clientX - left, at.clientY - top) <= Tremble) return;
      forget();
      stop();
    },
    done: forget,
    cancelled: forget,
  });
  const take = () => {
    stop();
    isFull = true;
    navigator.vibrate?.(12);
    held();
  };
  // On a busy machine the time may be over before the page hears that the finger moved; before a frame it hears of it.
  const waiting = setTimeout(() => { frame = requestAnimationFrame(take); }, Rest);
}

// Whether something is in a finger's hand, or was when it was lifted.
let isFull = false;

/** While something is in a finger's hand, nothing scrolls under it, and letting go presses nothing. Known before the finger comes, or browsers scroll. */
export function keepStill(element: HTMLElement): () => void {
  const come = (event: TouchEvent) => {
    if (event.touches.length === 1) isFull = false;
  };
  const stay = (event: TouchEvent) => {
    if (isFull && event.cancelable) event.preventDefault();
  };
  element.addEventListener('touchstart', come, { passive: true });
  element.addEventListener('touchmove', stay, { passive: false });
  element.addEventListener('touchend', stay, { passive: false });
  return () => {
    element.removeEventListener('touchstart', come);
    element.removeEventListener('touchmove', stay);
    element.removeEventListener('touchend', stay);
  };
}
