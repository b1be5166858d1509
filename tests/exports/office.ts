import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Conversion {
	/** The format to convert to, with the options of its filter. */
	readonly to: string;
	/** The filter to read with, and its options. */
	readonly from?: string;
	/** The locale of the user, as a BCP 47 tag. */
	readonly locale?: string;
}

/**
 * Converts files with LibreOffice, all of them in one run, in a profile of its own.
 * @param office the path of the program
 * @param folder where the new files come to lie, under the names of the old ones
 * @returns what it warned of
 */
export function convert(
	office: string,
	folder: string,
	files: readonly string[],
	{ to, from, locale }: Conversion,
): string[] {
	const profile = join(folder, 'profile');
	mkdirSync(join(profile, 'user'), { recursive: true });
	if (locale) writeFileSync(join(profile, 'user/registrymodifications.xcu'), settings(locale));
	const { stderr, status, error } = spawnSync(
		office,
		[
			'--headless',
			`-env:UserInstallation=${pathToFileURL(profile).href}`,
			...(from ? [`--infilter=${from}`] : []),
			...['--convert-to', to, '--outdir', folder],
			...files,
		],
		{ encoding: 'utf8', timeout: 240_000 },
	);
	if (error) throw error;
	// What it says of a machine without Java is not about the files.
	const warnings = stderr.split('\n').filter((line) => line.trim() !== '' && !line.includes('javaldx'));
	return status === 0 ? warnings : [...warnings, `LibreOffice ended with ${status}`];
}

function settings(locale: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item></oor:items>`;
}
