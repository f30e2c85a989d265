/** Heights of the drawing in px, top to bottom, as the design has them. */
export const RULER = 22;
export const BANDS = 20;
export const RAIL = 38;
export const LANE = 22;
