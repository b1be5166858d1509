import { env } from '$env/dynamic/public';
import { LANGUAGE } from '#lib/messages/generated.ts';
import { BASE_LANGUAGE, wayBetween } from '#lib/messages/way.ts';

/**
 * The public address of the site in this language, without a slash at its end, for absolute links; `undefined` where `PUBLIC_SITE_URL` is not
 * set. For code that runs at build time.
 * @throws {Error} when it is set and is no absolute address
 */
export function siteUrl(): string | undefined {
	const root = rootUrl();
	const way = wayBetween(BASE_LANGUAGE, LANGUAGE);
	return root === undefined ? undefined : `${root}/${way}`.replace(/\/+$/, '');
}

/** The same of the whole site, which is that of its English pages. */
export function rootUrl(): string | undefined {
	const address = env['PUBLIC_SITE_URL'];
	if (!address) return undefined;
	if (!URL.canParse(address) || !/^https?:/.test(address)) {
		throw new Error(
			`PUBLIC_SITE_URL is "${address}"; expected an absolute address such as https://example.org/hanoi`,
		);
	}
	return address.replace(/\/+$/, '');
}
