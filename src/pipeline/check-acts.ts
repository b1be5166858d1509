import { isConsent } from '#lib/domain/record.ts';
import type { Facts, Row } from './facts.ts';
import type { Problems } from './problems.ts';
import type { TreatyFacts } from './treaty-facts.ts';

/** Checks the acts against articles 64 and 65: when a participant can sign, and that it consents once. */
export function checkActs({ instruments }: Facts, { treaty, asOf }: TreatyFacts, problems: Problems): void {
	for (const row of instruments.rows) {
		if (row.not_before > row.not_after) {
			problems.addCell(row.at, 'not_before', `expected a day not after not_after (${row.not_after})`);
			continue;
		}
		if (row.not_after > asOf) {
			problems.addCell(row.at, 'not_after', `expected a day not after as_of of treaty.csv (${asOf})`);
		}
		if (row.not_before < treaty.opensOn) {
			problems.addCell(
				row.at,
				'not_before',
				`expected a day not before opens_on of treaty.csv (${treaty.opensOn})`,
			);
		}
		const lastDay = row.place === 'Hanoi' ? treaty.hanoiUntil : treaty.closesOn;
		if (row.act === 'signature' && row.not_after > lastDay) {
			const key = row.place === 'Hanoi' ? 'hanoi_until' : 'closes_on';
			problems.addCell(row.at, 'not_after', `expected a day not after ${key} of treaty.csv (${lastDay})`);
		}
	}
	checkConsents(instruments.rows, problems);
}

/** The same act twice is found by the form of the table; this finds a ratification beside an accession. */
function checkConsents(rows: readonly Row<'instruments'>[], problems: Problems): void {
	const first = new Map<string, Row<'instruments'>>();
	for (const row of rows.filter(({ act }) => isConsent(act))) {
		const other = first.get(row.iso3);
		if (!other) first.set(row.iso3, row);
		else if (other.act !== row.act) {
			problems.addCell(
				row.at,
				'act',
				`expected one consent a participant (the other, ${other.act}, on line ${other.at.line})`,
			);
		}
	}
	for (const row of rows.filter(({ act }) => act === 'withdrawal')) {
		const consent = first.get(row.iso3);
		if (!consent || consent.not_before > row.not_after) {
			problems.addCell(row.at, 'act', 'expected a consent to be bound before the withdrawal');
		}
	}
	const signatures = new Map(rows.filter(({ act }) => act === 'signature').map((row) => [row.iso3, row]));
	for (const row of rows.filter(({ act }) => act === 'signature_withdrawal')) {
		const signature = signatures.get(row.iso3);
		if (!signature || signature.not_before > row.not_before || signature.not_after > row.not_after) {
			problems.addCell(row.at, 'act', 'expected a signature before its withdrawal');
		}
		const consent = first.get(row.iso3);
		if (consent && consent.not_after < row.not_before) {
			problems.addCell(
				row.at,
				'act',
				'expected the withdrawal of a signature before the consent to be bound; that of a consent is withdrawal',
			);
		}
	}
}
