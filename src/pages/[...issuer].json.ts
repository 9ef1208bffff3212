import type { APIRoute } from 'astro';
import { CONTENT_DIR, library } from '../components/library.ts';
import { publishedFiles } from '../loader/issuer.ts';

/**
 * What verifiers of credentials ask a site for: `did.json`, where did:web looks for it, and the status list. Neither is
 * there for a host that issues nothing.
 */
export function getStaticPaths() {
  const files = publishedFiles(CONTENT_DIR, library.site.site);
  return [...files].map(([name, text]) => ({
    params: { issuer: name.replace(/\.json$/, '') },
    props: { text },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
