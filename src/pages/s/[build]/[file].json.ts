import type { APIRoute } from 'astro';
import { searchFiles } from '../_search-files.ts';

/** The leaves of the search index, what results show, and the words for help with spelling. */
export function getStaticPaths() {
  const { manifest, files } = searchFiles();
  return [...files].map(([path, json]) => ({
    params: { build: manifest.build, file: path.replace(/\.json$/, '') },
    props: { json },
  }));
}

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json' } });
