/** A step to another day: to the event or the change before or after. */
export const STEPS = ['event-before', 'change-before', 'change-after', 'event-after'] as const;
export type Step = (typeof STEPS)[number];
