import { fileURLToPath } from 'node:url';
import { dayOnCalendar } from '#lib/domain/day.ts';
import { compileFacts } from './compile.ts';
import { readTexts } from './data-files.ts';
import { readFacts } from './facts.ts';
import { Problems, sayProblem } from './problems.ts';
import { readTreaty } from './treaty-facts.ts';
import { sayWarnings, warningsOf } from './warnings.ts';

// `facts:check` says what does not build, as the build does, and what builds and is weak. Only the former makes it fail.

const texts = readTexts(fileURLToPath(new URL('../facts', import.meta.url)));
const { problems } = compileFacts(texts);
for (const problem of problems) console.error(sayProblem(problem));
if (problems.length > 0) {
	console.error(`${problems.length} problems in the facts`);
	process.exitCode = 1;
}
const facts = readFacts(texts, new Problems());
const treaty = readTreaty(facts, new Problems());
if (treaty) {
	const warnings = warningsOf(facts, treaty, dayOnCalendar(new Date()));
	if (warnings.length > 0) console.log(sayWarnings(warnings));
	console.log(`\n${problems.length} problems, ${warnings.length} warnings`);
}
