import type { DateWindow } from '#lib/domain/day.ts';

/** One treaty of the scenario figure. */
export interface ScenarioRow {
	readonly id: string;
	readonly label: string;
	/** The fortieth at the same age; `undefined` where it cannot be followed or is not known. */
	readonly sameAge: DateWindow | undefined;
	/** The fortieth from now on at its pace. */
	readonly fromNow: DateWindow | undefined;
}
