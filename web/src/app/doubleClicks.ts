/**
 * The second click of a double click is meant for what the first one hit. Where the page has put something else there
 * meanwhile (a window closed, a button became another one), it does nothing.
 */
const Things = 'button, a, label, input, select, summary, dialog';
let hit: Element | null = null;

const thingAt = (event: Event): Element | null =>
  event.target instanceof Element ? (event.target.closest('label') ?? event.target.closest(Things)) : null;

for (const kind of ['mousedown', 'click'] as const) {
  document.addEventListener(kind, (event) => {
    if (event.detail <= 1) {
      if (kind === 'mousedown' || event.detail === 1) hit = thingAt(event);
    } else if (thingAt(event) !== hit) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);
}
