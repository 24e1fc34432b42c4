import DoubleClickZoom from 'ol/interaction/DoubleClickZoom.js';
import DragPan from 'ol/interaction/DragPan.js';
import type Interaction from 'ol/interaction/Interaction.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';
import PinchZoom from 'ol/interaction/PinchZoom.js';
import Kinetic from 'ol/Kinetic.js';

const ZOOM_DURATION_MS = 200;
/** OpenLayers' own: how quickly a thrown map comes to rest, in pixels per millisecond. */
const THROWN = { decay: -0.005, slowestVelocity: 0.05, delayMs: 100 };

/**
 * Dragging, pinching, wheel and double click. Those alone and not OpenLayers' defaults, which would bring rotation, a zoom box and keys
 * along that the map does not have (its keys are the stage's, `ui/map-stage`).
 */
export function movingInteractions(still: boolean): Interaction[] {
  const duration = still ? 0 : ZOOM_DURATION_MS;
  return [
    new DoubleClickZoom({ duration }),
    new DragPan({ kinetic: new Kinetic(THROWN.decay, THROWN.slowestVelocity, THROWN.delayMs) }),
    new PinchZoom({ duration }),
    new MouseWheelZoom({ duration }),
  ];
}
