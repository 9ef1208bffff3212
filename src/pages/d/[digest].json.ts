import type { APIRoute } from 'astro';
import { library } from '../../components/library.ts';
import { trials } from '../../loader/trials.ts';

/** Every definition apart from the pages, named by its SHA-256: it is fetched when its exercise comes near. */
export function getStaticPaths() {
  const texts = new Map(
    [...library.exercises.values(), ...library.items, ...trials].map((entry) => [entry.digest, entry.json]),
  );
  return [...texts].map(([digest, json]) => ({ params: { digest }, props: { json } }));
}

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
