import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { CONTENT_DIR, library } from '../../components/library.ts';
import { OVERLAY } from '../../curriculum/overlay.ts';

/** The host's logo, as it lies in the overlay; no page where there is none. */
export const getStaticPaths = (() => {
  const { logo } = library.site.brand;
  return logo === '' ? [] : [{ params: { logo } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(`${CONTENT_DIR}/${OVERLAY}/${params['logo'] ?? ''}`));
