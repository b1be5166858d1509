import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/domain/day.ts';
import { anyView, names } from './fixture.ts';
import { DEFAULT_VIEW, parseView, serializeView, type View } from './view.ts';

const parse = (query: string) => parseView(new URLSearchParams(query), names);

describe('a view and its address', () => {
	it('are the same thing: what is written is read back', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(parse(serializeView(view))).toEqual({ view, problems: [] });
			}),
		);
	});

	it('has no query when nothing differs from the default', () => {
		expect(serializeView(DEFAULT_VIEW)).toBe('');
		expect(parse('')).toEqual({ view: DEFAULT_VIEW, problems: [] });
	});

	it('reads well', () => {
		const view: View = {
			...DEFAULT_VIEW,
			on: dayOf('2025-10-26'),
			state: 'VNM',
			show: ['none', 'signatory'],
		};
		expect(serializeView(view)).toBe('?on=2025-10-26&state=VNM&show=none,signatory');
	});

	it('keeps the parameters of others, and replaces those under an old name', () => {
		const others = new URLSearchParams('utm_source=x&STATE=VNM&date=2025-10-26');
		expect(serializeView({ ...DEFAULT_VIEW, state: 'COK' }, others)).toBe('?utm_source=x&state=COK');
	});

	it('takes any query at all without throwing, and says what it ignores', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), (query) => {
				expect(parse(query).view.layer).toBeDefined();
			}),
		);
	});

	it.each([
		['on=2025-02-30', 'on', 'not-a-day'],
		['on=2016-01-01', 'on', 'before-first-day'],
		['on=2027-01-01', 'on', 'after-last-day'],
		['state=XYZ', 'state', 'unknown-state'],
		['group=g8', 'group', 'unknown-group'],
		['layer=population', 'layer', 'not-a-choice'],
		['show=signatory,green', 'show', 'not-a-choice'],
		['sort=-area', 'sort', 'not-a-choice'],
		['texture=maybe', 'texture', 'not-a-choice'],
	])('%s is ignored and reported', (query, param, reason) => {
		const { view, problems } = parse(query);
		expect(view).toEqual(DEFAULT_VIEW);
		expect(problems).toEqual([expect.objectContaining({ param, reason, value: query.split('=')[1] })]);
	});

	it('keeps what is good beside what is not', () => {
		const { view, problems } = parse('state=vnm&on=yesterday&utm_source=x');
		expect(view.state).toBe('VNM');
		expect(problems).toHaveLength(1);
	});

	it('still reads old links', () => {
		expect(parse('date=2025-10-25&country=VNM').view).toMatchObject({
			on: dayOf('2025-10-25'),
			state: 'VNM',
		});
		expect(parse('date=2025-10-25&on=2025-10-26').view.on).toBe(dayOf('2025-10-26'));
	});
});
