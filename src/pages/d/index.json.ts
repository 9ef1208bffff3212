import type { APIRoute } from 'astro';
import { definitions } from '../../components/definitions.ts';
import { indexDefinitions } from '../../loader/archive.ts';

/** Which definitions this copy can mark with, of this release and of every earlier one. */
export const GET: APIRoute = () => new Response(JSON.stringify(indexDefinitions(definitions)));
