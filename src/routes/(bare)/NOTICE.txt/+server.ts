import { readFileSync } from 'node:fs';
import { text } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The project's file NOTICE, to go with every copy of the built site. */
export const GET: RequestHandler = () => text(readFileSync('NOTICE', 'utf8'));
