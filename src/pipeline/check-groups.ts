import type { Facts } from './facts.ts';
import type { Problems } from './problems.ts';

/** Checks that a group has one name, and no other group has it. Members are checked cell by cell. */
export function checkGroups({ groups }: Facts, problems: Problems): void {
	const names = new Map<string, string>();
	const ids = new Map<string, string>();
	for (const { at, group_id, group_name } of groups.rows) {
		const name = names.get(group_id) ?? group_name;
		const id = ids.get(group_name) ?? group_id;
		names.set(group_id, name);
		ids.set(group_name, id);
		if (name !== group_name)
			problems.addCell(at, 'group_name', `expected ${JSON.stringify(name)}, as above for ${group_id}`);
		else if (id !== group_id) problems.addCell(at, 'group_id', `expected ${id}, which has the same name`);
	}
}
