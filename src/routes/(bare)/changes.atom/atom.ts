import { Feed, type Item } from 'feed';
import { dayOf, type Day, windowOf } from '#lib/domain/day.ts';
import { formatDay } from '#lib/domain/format.ts';
import { escapeXml } from '#lib/pictures/svg-text.ts';
import { titleLanguage } from '#lib/ui/source-title.ts';
import { evidenceLabel } from '#lib/text/acts.ts';
import { whenText } from '#lib/text/words.ts';
import { LANGUAGE } from '#lib/messages/generated.ts';
import { m } from '#lib/messages/index.ts';
import { languageOf } from '#lib/messages/languages.ts';
import { sentencesText } from '#lib/messages/list.ts';
import type { ChangelogEntry, Source } from '#lib/data/sources.ts';
import type { Act } from '#lib/data/standing.ts';
import { isReportedOnly } from '#lib/domain/forty.ts';
import { isConsent, type TreatyRecord } from '#lib/domain/record.ts';
import { lastingId } from '#routes/(bare)/lasting-id.server.ts';

/** Stands for the site while the feed is written, because the library takes absolute addresses alone; it is never published (RFC 6761, 6.4). */
const NOWHERE = 'https://nowhere.invalid/';

/**
 * All acts, and all changes to published facts, as an Atom feed (RFC 4287), the newest first. The same facts give the same bytes: an entry is `updated` on the last day of its act's
 * window, a change on its day, and the feed on the later of its newest change and the as-of day, all at midnight UTC. The ids come
 * from who acted and how, so that they outlive a corrected day.
 * @param english the same changes in English, from which their ids are made, so that they are the same in all languages
 * @param siteUrl the public address of the site without a slash at its end. Without one, links are relative to where the feed is served, at
 * the root of the site, which RFC 4287 (2) allows, and there is no link to the feed itself.
 */
export function changesAtom(
	record: TreatyRecord,
	sources: Readonly<Record<string, Source>>,
	changes: readonly ChangelogEntry[],
	english: readonly ChangelogEntry[],
	siteUrl: string | undefined,
): string {
	const base = siteUrl === undefined ? NOWHERE : `${siteUrl}/`;
	const asOf = formatDay(record.days.asOf);
	const feed = new Feed({
		id: `urn:uuid:${lastingId('changes')}`,
		title: m.changes_feed_title(),
		description: m.changes_feed_subtitle({ day: asOf }),
		link: `${base}changes/`,
		updated: midnight(Math.max(record.days.asOf, ...changes.map(({ on }) => dayOf(on)))),
		author: { name: m.site_title() },
		copyright: m.data_rights({ license: record.feed.license, name: record.feed.attribution }),
		generator: false,
		...(siteUrl === undefined ? {} : { feed: `${base}changes.atom` }),
	});
	const items = [...changeItems(changes, english, sources, base), ...actItems(record, sources, base)];
	// The sort is stable: what has the same day stays in its order.
	for (const item of items.sort((a, b) => b.date.getTime() - a.date.getTime())) feed.addItem(item);
	// The library has no language for Atom.
	const xml = feed.atom1().replace('<feed ', `<feed xml:lang="${languageOf(LANGUAGE).tag}" `);
	return `${xml.replaceAll(NOWHERE, '')}\n`;
}

function actItems(record: TreatyRecord, sources: Readonly<Record<string, Source>>, base: string): Item[] {
	return newestFirst(record).flatMap((act) => {
		const participant = record.byIso3.get(act.iso3)?.participant;
		if (!participant) return [];
		return [
			{
				// Titles are HTML there.
				title: escapeXml(titleOf(act, participant.name)),
				id: `urn:uuid:${lastingId(`act/${act.iso3}/${act.act}`)}`,
				link: `${base}state/${act.iso3}/`,
				date: midnight(dayOf(act.notAfter)),
				content: contentOf(act, sources),
			},
		];
	});
}

function changeItems(
	changes: readonly ChangelogEntry[],
	english: readonly ChangelogEntry[],
	sources: Readonly<Record<string, Source>>,
	base: string,
): Item[] {
	return changes.map(({ on, what, why, sources: ids }, at) => ({
		title: escapeXml(m.changes_entry_correction({ what })),
		id: `urn:uuid:${lastingId(`change/${on}/${english[at]?.what ?? what}`)}`,
		link: `${base}corrections/`,
		date: midnight(dayOf(on)),
		content: `<p>${escapeXml(why)}</p>${citedHtml(ids, sources)}`,
	}));
}

function newestFirst(record: TreatyRecord): Act[] {
	return [...record.feed.acts].sort(
		(a, b) =>
			dayOf(b.notAfter) - dayOf(a.notAfter) ||
			dayOf(b.notBefore) - dayOf(a.notBefore) ||
			(record.byIso3.get(a.iso3)?.index ?? 0) - (record.byIso3.get(b.iso3)?.index ?? 0),
	);
}

/** "Viet Nam: signed on 25 October 2025"; a consent that only reports tell of "reported to have ratified". */
function titleOf(act: Act, name: string): string {
	const words = { act: act.act, when: whenText(windowOf(act.notBefore, act.notAfter)) };
	const isDoubtful = isReportedOnly(act.evidence) && isConsent(act.act);
	const value = isDoubtful ? m.act_reported(words) : m.act_when(words);
	return m.label_value({ label: name, value });
}

function contentOf(act: Act, sources: Readonly<Record<string, Source>>): string {
	const facts = [
		...(act.place ? [m.changes_entry_place({ place: act.place })] : []),
		m.changes_entry_evidence({ evidence: evidenceLabel(act.evidence) }),
		...(act.note ? [act.note] : []),
	];
	return `<p>${escapeXml(sentencesText(facts))}</p>${citedHtml(act.sources, sources)}`;
}

function citedHtml(ids: readonly string[], sources: Readonly<Record<string, Source>>): string {
	const cited = ids.flatMap((id) => sources[id] ?? []);
	const items = cited.map(({ publisher, title, language, url }) => {
		const lang = titleLanguage(language);
		const named = lang === undefined ? escapeXml(title) : `<span lang="${lang}">${escapeXml(title)}</span>`;
		const words = m.label_value({ label: escapeXml(publisher), value: named });
		return `<li>${url ? `<a href="${escapeXml(url)}">${words}</a>` : words}</li>`;
	});
	return `<p>${m.sources({ n: cited.length })}</p><ul>${items.join('')}</ul>`;
}

function midnight(day: Day): Date {
	return new Date(day * 86_400_000);
}
