/** The language of the page that the server renders. Compiled messages ask for it once there are several; a browser's scripts have one each. */
export function locale(): string {
	return 'en';
}
