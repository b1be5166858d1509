type Replaced<Value extends string, Old extends string> = Value extends `${infer First}${Old}${infer Rest}`
	? `${First}_${Replaced<Rest, Old>}`
	: Value;

/** A value as the name of a message's variant: ICU MessageFormat allows no spaces or hyphens there, so the catalogue writes `_`. */
export function variant<const Value extends string>(value: Value): Replaced<Replaced<Value, ' '>, '-'> {
	return value.replaceAll(/[ -]/g, '_') as Replaced<Replaced<Value, ' '>, '-'>;
}
