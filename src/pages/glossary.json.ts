import type { APIRoute } from 'astro';
import { library } from '../components/library.ts';
import { definitionsOf } from '../loader/shape.ts';

/** What the words in lessons mean in short: fetched when a reader first presses one. */
export const GET: APIRoute = () => new Response(JSON.stringify(definitionsOf(library)));
