import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from '@playwright/test';
import { SITES } from './sites.ts';

for (const { code, folder } of SITES) {
	test(`the calendar in "${code}" has the form of RFC 5545, and events that a calendar can show`, () => {
		const bytes = readFileSync(join(folder, 'calendar.ics'));
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		// Lines end in CRLF, and are folded at 75 octets (3.1), between characters.
		expect(text.endsWith('\r\n')).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		const lines = text.split('\r\n');
		expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);

		const calendar = ICAL.Component.fromString(text);
		expect(calendar.name).toBe('vcalendar');
		expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
		expect(calendar.getFirstPropertyValue('prodid')).toMatch(/\S/);
		expect(calendar.getFirstPropertyValue('x-wr-calname')).toMatch(/\S/);
		const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
		expect(events).toHaveLength(lines.filter((line) => line === 'BEGIN:VEVENT').length);
		expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
		for (const { uid, summary, startDate, endDate, component } of events) {
			expect(uid).toMatch(/\S/);
			expect(summary).toMatch(/\S/);
			expect(String(component.getFirstPropertyValue('dtstamp'))).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
			// Days, the end being the day after the last (3.6.1).
			expect([startDate.isDate, endDate.isDate], summary).toEqual([true, true]);
			for (const day of [startDate, endDate])
				expect(new Date(`${day.toString()}T00:00:00Z`).toISOString()).toContain(day.toString());
			expect(endDate.compare(startDate), summary).toBe(1);
		}
	});
}
