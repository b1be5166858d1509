import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { Refusal, refusalOf } from './refusal.ts';

/**
 * Runs something that no other process may run at the same time. The lock is a file with the id of the process that holds it; a lock whose
 * process no longer runs is taken over.
 * @param path the lock's file
 * @throws {Refusal} while another process holds the lock; and what `run` throws
 */
export function withLock<T>(path: string, run: () => T): T {
	acquire(path);
	try {
		return run();
	} finally {
		rmSync(path, { force: true });
	}
}

/** Whether a process of this machine runs. */
export function isRunning(id: number): boolean {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		// It runs, and belongs to someone else.
		return isCode(error, 'EPERM');
	}
}

function acquire(path: string): void {
	const own = join(dirname(path), `.${basename(path)}.${process.pid}.unfinished`);
	try {
		writeFileSync(own, String(process.pid));
		// A link appears with its content, so that nobody reads an empty lock.
		while (!hasLinked(own, path)) {
			const holder = holderOf(path);
			if (holder === undefined) continue;
			if (isRunning(holder))
				throw new Refusal(
					`Another command (process ${holder}) is writing. Wait for it; if it is no command of this project, delete ${path}.`,
				);
			rmSync(path, { force: true });
		}
	} catch (error) {
		throw refusalOf(path, error);
	} finally {
		rmSync(own, { force: true });
	}
}

function hasLinked(own: string, path: string): boolean {
	try {
		linkSync(own, path);
		return true;
	} catch (error) {
		if (isCode(error, 'EEXIST')) return false;
		throw error;
	}
}

/** The process in a lock; `undefined` where the lock has just been released. */
function holderOf(path: string): number | undefined {
	try {
		return Number(readFileSync(path, 'utf8'));
	} catch (error) {
		if (isCode(error, 'ENOENT')) return undefined;
		throw error;
	}
}

function isCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}
