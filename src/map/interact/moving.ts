import DoubleClickZoom from 'ol/interaction/DoubleClickZoom.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import { noModifierKeys, platformModifierKeyOnly, primaryAction } from 'ol/events/condition.js';
import DragPan from 'ol/interaction/DragPan.js';
import type Interaction from 'ol/interaction/Interaction.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';
import PinchZoom from 'ol/interaction/PinchZoom.js';
import Kinetic from 'ol/Kinetic.js';

const ZOOM_DURATION_MS = 200;
/** OpenLayers' own: how quickly a thrown map comes to rest, in pixels per millisecond. */
const THROWN = { decay: -0.005, slowestVelocity: 0.05, delayMs: 100 };

/** Asked by a DragPan, which is `this`. */
function isMouseOrTwoFingers(this: unknown, event: MapBrowserEvent): boolean {
  const { originalEvent } = event;
  const isTouch = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
  return (this as DragPan).getPointerCount() === 2 || (!isTouch && noModifierKeys(event) && primaryAction(event));
}

/**
 * Dragging, pinching, wheel and double click. Those alone and not OpenLayers' defaults, which would bring rotation, a zoom box and keys
 * along that the map does not have (its keys are the stage's, `ui/map-stage`). A `cooperative` map leaves wheel and single finger to the
 * page around it: it wants Ctrl or two fingers.
 */
export function movingInteractions(still: boolean, cooperative: boolean): Interaction[] {
  const duration = still ? 0 : ZOOM_DURATION_MS;
  const kinetic = new Kinetic(THROWN.decay, THROWN.slowestVelocity, THROWN.delayMs);
  return [
    new DoubleClickZoom({ duration }),
    new DragPan({ kinetic, ...(cooperative ? { condition: isMouseOrTwoFingers } : {}) }),
    new PinchZoom({ duration }),
    new MouseWheelZoom({ duration, ...(cooperative ? { condition: platformModifierKeyOnly } : {}) }),
  ];
}
