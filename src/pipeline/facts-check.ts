import { join } from 'node:path';
import process from 'node:process';
import { dayOnCalendar } from '#lib/domain/day.ts';
import { print, printError, ROOT, runCommand } from './command.ts';
import { checkFacts } from './compile.ts';
import { readTexts } from './files.ts';
import { problemText } from './problems.ts';
import { warningsOf, warningsText } from './warnings.ts';

// `facts:check` lists problems, with which the facts do not build, and warnings, with which they do. Only problems make it fail.

await runCommand(() => {
	const { facts, treaty, problems } = checkFacts(readTexts(join(ROOT, 'src/facts')));
	for (const problem of problems) printError(problemText(problem));
	if (problems.length > 0) {
		printError(`${problems.length} problems in the facts`);
		process.exitCode = 1;
	}
	if (!treaty) return;
	const warnings = warningsOf(facts, treaty, dayOnCalendar(new Date()));
	if (warnings.length > 0) print(warningsText(warnings));
	print(`\n${problems.length} problems, ${warnings.length} warnings`);
});
