import { Store } from '../base/store';

/** Whether dragged edges meet other edges and the playhead. */
export const snapping = new Store(true);
