import type { ParticipantRecord, TreatyRecord } from './record.ts';

/** What the record knows of the Budapest Convention: each a list in the order of the feed. */
export interface BudapestRecordOf {
	/** Parties that have a name here. */
	readonly parties: readonly ParticipantRecord[];
	/** Of these, the ones of which neither the day of consent nor that of entry into force is known. */
	readonly undated: readonly ParticipantRecord[];
	/** Signed, and not party when last seen. */
	readonly signatories: readonly ParticipantRecord[];
	/** Invited to accede, and not known to have done so. */
	readonly invited: readonly ParticipantRecord[];
}

/** Who takes part in the Budapest Convention as far as the record knows, and how. Signatories and invited states are not parties. */
export function budapestRecordOf({ participants }: TreatyRecord): BudapestRecordOf {
	const parties = participants.filter(
		({ budapest }) => budapest && budapest.kind !== 'signature' && budapest.kind !== 'invited',
	);
	return {
		parties,
		undated: parties.filter(({ budapest }) => !budapest?.boundOn && !budapest?.inForceOn),
		signatories: participants.filter(({ budapest }) => budapest?.kind === 'signature'),
		invited: participants.filter(({ budapest }) => budapest?.kind === 'invited'),
	};
}
