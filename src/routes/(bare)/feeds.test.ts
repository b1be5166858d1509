import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import englishChanges from '#data/changes.json' with { type: 'json' };
import eventsFeed from '#data/events.json' with { type: 'json' };
import sourcesFeed from '#pinned/data/sources.json' with { type: 'json' };
import { dayOf, toIso } from '#lib/domain/day.ts';
import type { ChangelogEntry, ChangesFeed, SourcesFeed } from '#lib/data/sources.ts';
import type { EventsFeed } from '#lib/data/events.ts';
import { realFeed, realRecord, recordWith } from '#lib/domain/fixture.ts';
import { recordOf } from '#lib/domain/record.ts';
import { LANGUAGES } from '#lib/messages/languages.ts';
import { translatedStatic } from '#pipeline/translate.ts';
import { calendarIcs } from './calendar.ics/calendar.ts';
import { changesAtom } from './changes.atom/atom.ts';
import { lastingId } from './lasting-id.server.ts';

const { sources } = sourcesFeed as SourcesFeed;
const { events } = eventsFeed as EventsFeed;
const SITE = 'https://example.org/hanoi';
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

interface AtomLink {
	href: string;
	rel?: string;
}
interface AtomEntry {
	id: string;
	title: string;
	updated: string;
	link: AtomLink[];
	content: string;
}
interface Atom {
	id: string;
	title: string;
	updated: string;
	author: { name: string };
	rights: string;
	link: AtomLink[];
	entry: AtomEntry[];
}

/** As it stands in the file: what is HTML says so. */
interface Raw extends Omit<Atom, 'entry'> {
	xmlns: string;
	'xml:lang': string;
	entry: (Omit<AtomEntry, 'title' | 'content'> &
		Record<'title' | 'content', { type: string; '#text': string }>)[];
}

/** Read by a parser that knows nothing of the library that wrote it. */
function atom(
	site: string | undefined,
	record = realRecord,
	changes: readonly ChangelogEntry[] = [],
	english = changes,
): Atom {
	const text = changesAtom(record, sources, changes, english, site);
	expect(XMLValidator.validate(text)).toBe(true);
	const parser = new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: '',
		isArray: (name) => name === 'entry' || name === 'link',
	});
	const { feed } = parser.parse(text) as { feed: Raw };
	expect(feed.xmlns).toBe('http://www.w3.org/2005/Atom');
	expect(feed['xml:lang']).toBe('en');
	const entry = feed.entry.map(({ title, content, ...rest }) => {
		expect([title.type, content.type]).toEqual(['html', 'html']);
		return { ...rest, title: title['#text'], content: content['#text'] };
	});
	return { ...feed, entry };
}

describe('the feed of changes', () => {
	it('has the changes to published facts among the acts, each with why and its sources', () => {
		const change: ChangelogEntry = {
			on: '2027-01-15',
			what: 'Qatar: the ratification is dated 3 February 2026 & not before.',
			iso3: ['QAT'],
			why: 'The depositary gives the day.',
			sources: ['untc'],
		};
		const feed = atom(SITE, realRecord, [change]);
		expect(feed.updated).toBe('2027-01-15T00:00:00.000Z');
		expect(feed.entry).toHaveLength(realFeed.acts.length + 1);
		expect(feed.entry[0]?.title).toContain(
			'Qatar: the ratification is dated 3 February 2026 &amp; not before.',
		);
		expect(feed.entry[0]?.content).toContain('The depositary gives the day.');
		expect(feed.entry[0]?.content).toContain('treaties.un.org');
		expect(feed.entry[0]?.link[0]?.href).toBe(`${SITE}/corrections/`);
	});

	it.each([[SITE], [undefined]])('has what RFC 4287 asks of a feed and of each entry (site: %s)', (site) => {
		const feed = atom(site);
		expect(feed.title).not.toBe('');
		expect(feed.author.name).not.toBe('');
		expect(feed.rights).toContain('https://creativecommons.org/licenses/by/4.0/');
		expect(feed.rights).toContain('Hanoi Convention, state by state');
		expect(feed.updated).toBe(`${realFeed.asOf}T00:00:00.000Z`);
		expect(feed.entry).toHaveLength(realFeed.acts.length);
		const ids = [feed.id, ...feed.entry.map(({ id }) => id)];
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids)
			expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		for (const entry of feed.entry) {
			expect(entry.updated).toMatch(RFC_3339);
			expect(entry.title).not.toBe('');
			expect(entry.content).toContain('<li>');
			expect(entry.link).toHaveLength(1);
		}
	});

	it.each(LANGUAGES.map(({ code }) => code))(
		'gives a change in "%s" the id that it has in English',
		(code) => {
			const english = (englishChanges as ChangesFeed).changes;
			const translated = code === 'en' ? undefined : translatedStatic('.', code).get('data/changes.json');
			const changes = translated ? (JSON.parse(translated.toString()) as ChangesFeed).changes : english;
			const ids = (feed: Atom) => feed.entry.map(({ id }) => id);
			expect(ids(atom(SITE, realRecord, changes, english))).toEqual(ids(atom(SITE, realRecord, english)));
		},
	);

	it('keeps the ids of changes that have been published', () => {
		const change: ChangelogEntry = {
			on: '2026-11-28',
			what: 'Laos: the confidence in its signature of 25 October 2025 is high; it was medium.',
			why: '-',
			sources: ['untc'],
		};
		expect(atom(SITE, realRecord, [change]).entry[0]?.id).toBe(
			'urn:uuid:5553eb4a-db26-5006-b552-5f333df13867',
		);
	});

	it('gives the title of a source in its language, where that is not English', () => {
		const vietNam = atom(SITE).entry.find(({ title }) => title === 'Viet Nam: signed on 25 October 2025');
		expect(vietNam?.content).toContain(`<span lang="vi">${sources['vtc']!.title}</span>`);
		expect(vietNam?.content).not.toContain('lang="en"');
	});

	it('links to the site where it knows it, and else relative to where it is served', () => {
		const links = (feed: Atom) => feed.link.map(({ rel, href }) => [rel, href]);
		expect(links(atom(SITE))).toEqual([
			['alternate', `${SITE}/changes/`],
			['self', `${SITE}/changes.atom`],
		]);
		expect(links(atom(undefined))).toEqual([['alternate', 'changes/']]);
		const last = realFeed.acts.at(-1);
		expect(atom(SITE).entry[0]?.link[0]?.href).toBe(`${SITE}/state/${last?.iso3 ?? ''}/`);
		expect(atom(undefined).entry[0]?.link[0]?.href).toBe(`state/${last?.iso3 ?? ''}/`);
		expect(changesAtom(realRecord, sources, [], [], undefined)).not.toContain('invalid');
	});

	it('has the newest first, says windows in words, and marks reports', () => {
		const { entry } = atom(SITE);
		const days = entry.map(({ updated }) => updated);
		expect(days).toEqual([...days].sort().reverse());
		const titles = entry.map(({ title }) => title);
		expect(titles).toContain('Viet Nam: signed on 25 October 2025');
		expect(titles).toContain(
			'Viet Nam: reported to have ratified between 28 January and 10 April 2026, day not known',
		);
	});

	it('keeps the id of an act whose day is corrected', () => {
		const [first, ...others] = realFeed.acts;
		if (!first) throw new Error('there are no acts');
		const corrected = recordWith([{ ...first, notAfter: '2026-01-01' }, ...others], realFeed.asOf);
		const ids = (record: typeof realRecord) =>
			atom(SITE, record)
				.entry.map(({ id }) => id)
				.sort();
		expect(ids(corrected)).toEqual(ids(realRecord));
	});

	it('escapes what HTML and XML would take for markup', () => {
		const participants = realFeed.participants.map((participant) =>
			participant.iso3 === 'VNM' ? { ...participant, name: 'A & <b>B</b>' } : participant,
		);
		const { entry } = atom(SITE, recordOf({ ...realFeed, participants }));
		expect(entry.some(({ title }) => title.startsWith('A &amp; &lt;b&gt;B'))).toBe(true);
	});

	it('is the same at every build', () => {
		expect(changesAtom(realRecord, sources, [], [], SITE)).toBe(
			changesAtom(realRecord, sources, [], [], SITE),
		);
		expect(lastingId('act/VNM/signature')).toBe(lastingId('act/VNM/signature'));
	});
});

describe('the calendar', () => {
	const text = calendarIcs(realRecord, events, sources, SITE);
	const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
	const appointments = calendar.getAllSubcomponents('vevent').map((vevent) => new ICAL.Event(vevent));

	it('keeps to the form of RFC 5545: line ends, folding, and what each part must have', () => {
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(text.endsWith('\r\n')).toBe(true);
		for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
		expect(calendar.getFirstPropertyValue('prodid')).toMatch(/hanoi-convention-map/);
		const ids = appointments.map(({ uid }) => uid);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { component, startDate, endDate } of appointments) {
			expect(String(component.getFirstPropertyValue('dtstamp'))).toBe(`${realFeed.asOf}T00:00:00Z`);
			expect(startDate.isDate && endDate.isDate).toBe(true);
			expect(endDate.compare(startDate)).toBe(1);
		}
	});

	it('has the last day to sign, and the first on which one can only accede', () => {
		const { closesOn } = realRecord.days;
		const on = (day: number) => appointments.filter(({ startDate }) => startDate.toString() === toIso(day));
		const [last] = on(closesOn);
		expect(last?.summary).toBe('Last day for signature');
		expect(last?.endDate.toString()).toBe(toIso(closesOn + 1));
		expect(on(closesOn + 1)[0]?.summary).toContain('accession only');
	});

	it('ends a meeting of several days on the day after its last, and leaves out what has no known day', () => {
		const hanoi = appointments.find(({ summary }) => summary === 'Convention opens for signature in Hanoi');
		expect(hanoi?.startDate.toString()).toBe(realFeed.treaty.opensOn);
		expect(hanoi?.endDate.toString()).toBe(toIso(dayOf(realFeed.treaty.hanoiUntil) + 1));
		const unknown = events.filter(({ precision }) => precision !== 'day' && precision !== 'span');
		expect(unknown.length).toBeGreaterThan(0);
		const summaries = appointments.map(({ summary }) => summary);
		for (const { title } of unknown) expect(summaries).not.toContain(title);
	});

	it('is the same at every build, and names no address where the site has none', () => {
		expect(calendarIcs(realRecord, events, sources, SITE)).toBe(text);
		const plain = calendarIcs(realRecord, events, sources, undefined);
		expect(plain).not.toMatch(/^(URL|SOURCE)/m);
	});
});
