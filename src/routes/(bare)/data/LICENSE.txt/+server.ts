import { readFileSync } from 'node:fs';
import { text } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The licence of the data, beside them. */
export const GET: RequestHandler = () => text(readFileSync('src/facts/LICENSE', 'utf8'));
