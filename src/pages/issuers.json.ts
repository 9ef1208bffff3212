import type { APIRoute } from 'astro';
import { CONTENT_DIR } from '../components/library.ts';
import { readKnownIssuers } from '../loader/issuer.ts';

/** The issuers whose countersignatures this build can check, for the page that checks certificates. */
export const GET: APIRoute = () => new Response(JSON.stringify(readKnownIssuers(CONTENT_DIR)));
