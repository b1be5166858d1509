import { env } from '$env/dynamic/public';

/**
 * The public address of the site without a slash at its end, for absolute links; `undefined` where `PUBLIC_SITE_URL` is not set. For code
 * that runs at build time.
 * @throws {Error} when it is set and is no absolute address
 */
export function siteUrl(): string | undefined {
	const address = env['PUBLIC_SITE_URL'];
	if (!address) return undefined;
	if (!URL.canParse(address) || !/^https?:/.test(address)) {
		throw new Error(
			`PUBLIC_SITE_URL is "${address}"; expected an absolute address such as https://example.org/hanoi`,
		);
	}
	return address.replace(/\/+$/, '');
}
