/** How to read the data in a language: a program that runs as it stands. */
export interface Example {
	/** The language, as its name is written. */
	readonly language: string;
	readonly code: string;
}

/**
 * The same question in four languages: how many participants are named as signatories?
 * @param base the absolute address of the site, without a slash at its end
 */
export function examplesFor(base: string): Example[] {
	const address = `${base}/data/standing.json`;
	return [
		{ language: 'curl', code: `curl -sS -o standing.json "${address}"` },
		{
			language: 'JavaScript',
			code: [
				`const response = await fetch('${address}');`,
				'const { asOf, acts } = await response.json();',
				"const signed = acts.filter(({ act }) => act === 'signature');",
				'console.log(`${signed.length} named signatories as of ${asOf}`);',
			].join('\n'),
		},
		{
			language: 'Python',
			code: [
				'import json',
				'from urllib.request import urlopen',
				'',
				`with urlopen("${address}") as response:`,
				'    data = json.load(response)',
				'signed = [act for act in data["acts"] if act["act"] == "signature"]',
				'print(f"{len(signed)} named signatories as of {data[\'asOf\']}")',
			].join('\n'),
		},
		{
			language: 'R',
			code: [
				'library(jsonlite)',
				'',
				`data <- fromJSON("${address}")`,
				'signed <- data$acts[data$acts$act == "signature", ]',
				'cat(nrow(signed), "named signatories as of", data$asOf, "\\n")',
			].join('\n'),
		},
	];
}
