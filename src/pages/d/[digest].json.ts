import type { APIRoute } from 'astro';
import { definitions } from '../../components/definitions.ts';
import { listArchived } from '../../loader/archive.ts';

/**
 * Every definition apart from the pages, named by its SHA-256: it is fetched when its exercise comes near. Those of
 * earlier releases lie in `public/d/` and are served from there.
 */
export function getStaticPaths() {
  const archived = new Set(listArchived());
  return [...definitions]
    .filter(([digest]) => !archived.has(digest))
    .map(([digest, json]) => ({ params: { digest }, props: { json } }));
}

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
