import type { APIRoute } from 'astro';
import { dpiaText } from '../../components/dpia.ts';

/** The template for a data protection impact assessment, to be filled in. */
export const GET: APIRoute = () =>
  new Response(dpiaText(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
