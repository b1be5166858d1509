import { expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { recordWith, testAct } from '#lib/domain/fixture.ts';
import { standingSummary } from '#lib/text/acts.ts';
import { csvOf } from './csv.ts';
import { describe as words } from './describe.ts';
import { rowsOn } from './rows.ts';
import { sceneOn } from './scene.ts';

const record = recordWith([
	testAct('ISL', 'signature', '2025-10-25'),
	testAct('ISL', 'signature_withdrawal', '2026-03-01', '2026-03-31'),
]);
const iceland = record.byIso3.get('ISL')!;
const said = (iso: string) => {
	const day = dayOf(iso);
	const rows = rowsOn(record, [iceland], day);
	return {
		card: standingSummary(record, iceland, day),
		pointer: words(record, sceneOn(record, { layer: 'status', group: undefined, show: [] }, day), 'ISL'),
		table: rows[0]?.cells.standing,
		file: csvOf(record, rows, day),
	};
};

it('card, pointer, table and file say that a signature was withdrawn, not that there was none', () => {
	const { card, pointer, table, file } = said('2026-05-01');
	expect(card).toBe('Iceland withdrew its signature in March 2026, day not known.');
	expect(pointer).toBe('signature withdrawn in March 2026, day not known');
	expect(table).toBe('signature withdrawn');
	expect(file).toContain('ISL,Iceland,2026-05-01,signature withdrawn,');
});

it('inside the window it has signed, and may have withdrawn its signature', () => {
	const { card, pointer } = said('2026-03-10');
	expect(card).toContain('Iceland signed on 25 October 2025. It withdrew its signature in March 2026');
	expect(card).toContain('perhaps not yet by this day');
	expect(pointer).toContain('possibly');
});

it('an instrument that follows a withdrawn signature is said after it, and a withdrawal by itself', () => {
	const signed = testAct('ISL', 'signature', '2025-10-25');
	const unsigned = testAct('ISL', 'signature_withdrawal', '2026-03-01');
	const card = (...acts: Parameters<typeof recordWith>[0]) => {
		const made = recordWith(acts);
		return standingSummary(made, made.byIso3.get('ISL')!, dayOf('2026-09-20'));
	};
	expect(card(signed, unsigned, testAct('ISL', 'accession', '2026-06-20'))).toMatch(
		/^Iceland withdrew its signature on 1 March 2026\. It acceded on 20 June 2026\./,
	);
	expect(card(signed, unsigned, testAct('ISL', 'accession', '2026-06-20', '2026-12-20'))).toMatch(
		/^Iceland withdrew its signature on 1 March 2026\. It acceded/,
	);
	const ratified = testAct('ISL', 'ratification', '2026-03-01');
	expect(card(signed, ratified, testAct('ISL', 'withdrawal', '2026-06-20'))).toBe(
		'Iceland withdrew from the Convention on 20 June 2026.',
	);
});
