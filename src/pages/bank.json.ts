import type { APIRoute } from 'astro';
import { library } from '../components/library.ts';
import { bankOf } from '../loader/shape.ts';

/** What review may ask, without words or answers: fetched by those who have finished a lesson. */
export const GET: APIRoute = () => new Response(JSON.stringify(bankOf(library)));
