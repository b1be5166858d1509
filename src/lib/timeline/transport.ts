/** A step to another day: to the event or the change before or after. */
export const STEPS = ['event-before', 'change-before', 'change-after', 'event-after'] as const;
export type Step = (typeof STEPS)[number];

/** How fast the timeline plays, as a factor. */
export const SPEEDS = [0.5, 1, 2] as const;
export type Speed = (typeof SPEEDS)[number];
