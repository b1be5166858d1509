const rules = new Map<string, Intl.PluralRules>();

/**
 * The plural category of a number (CLDR), for the compiled messages. Making the rules is slow, and scrubbing asks for several a frame.
 * @param locale the language of the message
 */
export function plural(
	number: number,
	locale: string,
	type: Intl.PluralRuleType = 'cardinal',
): Intl.LDMLPluralRule {
	const name = locale + type;
	let known = rules.get(name);
	if (!known) rules.set(name, (known = new Intl.PluralRules(locale, { type })));
	return known.select(number);
}
