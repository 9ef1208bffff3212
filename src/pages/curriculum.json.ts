import type { APIRoute } from 'astro';
import { library } from '../components/library.ts';
import { shapeOf } from '../loader/shape.ts';

/** The course in outline, for the pages that show progress: one small file, fetched once and cached. */
export const GET: APIRoute = () => new Response(JSON.stringify(shapeOf(library)));
