// `npm run messages:build`: compiles the catalogues of src/messages to src/lib/messages/generated.ts.
import { ROOT, runCommand } from './command.ts';
import { buildMessages } from './messages/build.ts';

await runCommand(() => {
	buildMessages(ROOT);
});
