import type { BrowserContext } from 'playwright';

/**
 * Writes down what goes wrong in any page of a browser context, from now on: console errors, uncaught exceptions, failed requests, and requests
 * to other hosts than these. Gives a list that grows.
 */
export function collectProblems(context: BrowserContext, hosts: readonly string[]): string[] {
	const problems: string[] = [];
	context.on('console', (message) => {
		if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
	context.on('request', (request) => {
		const url = new URL(request.url());
		const leavesPage = url.protocol.startsWith('http') || url.protocol.startsWith('ws');
		if (leavesPage && !hosts.includes(url.host)) problems.push(`request to another host: ${request.url()}`);
	});
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'no reason given';
		// What a page still loads when it is left is aborted: that is no fault.
		if (!/^(net::ERR|NS_BINDING)_ABORTED$/.test(reason))
			problems.push(`request failed: ${request.url()} ${reason}`);
	});
	return problems;
}
