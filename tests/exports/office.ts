import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Makes PDFs of files with LibreOffice, all of them in one run, in a profile of its own.
 * @param office the path of the program
 * @param folder where the new files come to lie, under the names of the old ones
 * @returns what it warned of
 */
export function convertToPdf(office: string, folder: string, files: readonly string[]): string[] {
	const { stderr, status, error } = spawnSync(
		office,
		[
			'--headless',
			`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
			...['--convert-to', 'pdf', '--outdir', folder],
			...files,
		],
		{ encoding: 'utf8', timeout: 240_000 },
	);
	if (error) throw error;
	// What it says of a machine without Java is not about the files.
	const warnings = stderr.split('\n').filter((line) => line.trim() !== '' && !line.includes('javaldx'));
	return status === 0 ? warnings : [...warnings, `LibreOffice ended with ${status}`];
}
