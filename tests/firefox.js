#!/usr/bin/env node
// Starts Firefox for Playwright, which drives it by WebDriver BiDi and asks each new page for its media features. Firefox ESR does not know that
// command (emulation.setMediaFeaturesOverride; Firefox has it from a later version on), and Playwright then opens no page at all. So this stands
// between the two, passes everything on, and says yes where Firefox says that it does not know that one command. Tests of media features are
// for Chromium alone, or run in a Firefox that has them from its preferences (playwright.config.ts). Once ESR knows the command, playwright.config.ts
// can start Firefox itself.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';

const UNKNOWN = 'emulation.setMediaFeaturesOverride';
const [path = 'firefox', ...args] = [process.env['FIREFOX_PATH'], ...process.argv.slice(2)];

const firefox = spawn(path, args, { stdio: ['ignore', 'inherit', 'pipe'] });
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
	process.on(signal, () => firefox.kill(signal));

for await (const line of createInterface(firefox.stderr)) {
	const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
	// Playwright reads there where to connect to.
	console.error(address ? `WebDriver BiDi listening on ${await standBefore(address)}` : line);
}

/**
 * A server that passes on what comes to it.
 * @param {string} address Firefox's own
 * @returns {Promise<string>} that of the server
 */
async function standBefore(address) {
	const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
	await once(server, 'listening');
	server.on('connection', (playwright, { url }) => {
		const browser = new WebSocket(`${address}${url}`, { perMessageDeflate: false });
		const isOpen = once(browser, 'open');
		/** @type {Set<number>} */
		const asked = new Set();
		playwright.on('message', (data) => {
			const text = String(data);
			const { id, method } = JSON.parse(text);
			if (method === UNKNOWN) asked.add(id);
			void isOpen.then(() => browser.send(text));
		});
		browser.on('message', (data) => {
			const text = String(data);
			const { id, error } = text.includes('"error"') ? JSON.parse(text) : {};
			const isRefused = error === 'unknown command' && asked.delete(id);
			playwright.send(isRefused ? JSON.stringify({ type: 'success', id, result: {} }) : text);
		});
		playwright.on('close', () => browser.close());
		browser.on('close', () => playwright.close());
	});
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return `ws://127.0.0.1:${port}`;
}
