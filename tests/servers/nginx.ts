import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { freePort } from '../free-port.ts';
import type { ServedSite } from '../../src/pipeline/serve.ts';
import { pathOf } from '../programs.ts';

/** Where Debian's packages of nginx modules leave what loads them. */
const MODULES = '/etc/nginx/modules-enabled';

const MIME_TYPES = '/etc/nginx/mime.types';

/** Whether nginx is here, with its files where Debian has them. */
export function hasNginx(): boolean {
	return pathOf('nginx') !== undefined && existsSync(MIME_TYPES);
}

/** Whether nginx here has the module that sends `.br` files. */
export function hasBrotli(): boolean {
	return existsSync(MODULES) && readdirSync(MODULES).some((name) => name.includes('brotli-static'));
}

export interface NginxSite extends ServedSite {
	/** Seconds of a processor that nginx has taken since it started. Linux alone tells: NaN elsewhere. */
	processorSeconds(): number;
}

/**
 * Serves `build` by nginx on loopback, with `deploy/nginx.conf` set up as its comments say and Debian's settings around it.
 * Rejects with nginx's own words where it does not start, or warns.
 */
export async function serveByNginx({ brotli = false } = {}): Promise<NginxSite> {
	const program = pathOf('nginx');
	if (program === undefined) throw new Error('nginx is not installed');
	const folder = mkdtempSync(join(tmpdir(), 'hanoi-nginx-'));
	const port = await freePort();
	const site = join(folder, 'site.conf');
	writeFileSync(site, siteConf(port, brotli));
	writeFileSync(join(folder, 'nginx.conf'), mainConf(folder, site));

	const nginx = spawn(program, ['-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
	const ended = once(nginx, 'exit');
	const close = async () => {
		nginx.kill();
		await ended;
		rmSync(folder, { recursive: true });
	};
	let log = '';
	await new Promise<void>((done) => {
		nginx.once('exit', done);
		nginx.stderr.setEncoding('utf8').on('data', (text: string) => {
			log += text;
			// It listens by then.
			if (text.includes('start worker process')) done();
		});
	});
	if (nginx.exitCode !== null || /\[(warn|emerg)\]/.test(log)) {
		await close();
		throw new Error(log);
	}
	const processorSeconds = () => secondsOfWorkers(nginx.pid ?? 0);
	return { url: `http://127.0.0.1:${port}/`, close, processorSeconds };
}

function secondsOfWorkers(master: number): number {
	const children = `/proc/${master}/task/${master}/children`;
	if (!existsSync(children)) return NaN;
	const workers = readFileSync(children, 'utf8').split(' ').filter(Boolean);
	const ticks = workers.map((pid) => {
		// What follows the name, which is in brackets; the kernel counts in hundredths of a second.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
		return Number(fields[11]) + Number(fields[12]);
	});
	return ticks.reduce((sum, count) => sum + count, 0) / 100;
}

function siteConf(port: number, brotli: boolean): string {
	const settings = [
		['listen 80;', `listen 127.0.0.1:${port};`],
		['root /srv/hanoi-convention-map/build;', `root "${resolve('build')}";`],
		...(brotli ? [['# brotli_static on;', 'brotli_static on;']] : []),
	];
	let conf = readFileSync('deploy/nginx.conf', 'utf8');
	for (const [shipped = '', own = ''] of settings) {
		if (!conf.includes(shipped)) throw new Error(`deploy/nginx.conf has no line "${shipped}" to set`);
		conf = conf.replace(shipped, () => own);
	}
	return conf;
}

/** As Debian's own nginx.conf, with all that nginx writes in a folder of its own. */
function mainConf(folder: string, site: string): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((name) => `${name}_temp_path ${join(folder, name)};`)
		.join(' ');
	// Otherwise its workers are of a user who may not read the folder.
	const user = process.getuid?.() === 0 ? 'user root;' : '';
	return `${user}
		daemon off;
		worker_processes auto;
		pid ${join(folder, 'nginx.pid')};
		error_log stderr notice;
		include ${MODULES}/*.conf;
		events { worker_connections 768; }
		http {
			sendfile on;
			tcp_nopush on;
			types_hash_max_size 2048;
			include ${MIME_TYPES};
			default_type application/octet-stream;
			access_log ${join(folder, 'access.log')};
			${temporary}
			gzip on;
			include ${site};
		}`;
}
