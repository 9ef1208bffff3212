import type { APIRoute } from 'astro';
import { searchFiles } from './_search-files.ts';

/** Where the search index of this build is; the only file of it whose address stays from build to build. */
export const GET: APIRoute = () => new Response(JSON.stringify(searchFiles().manifest));
