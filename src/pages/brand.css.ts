import type { APIRoute } from 'astro';
import { library } from '../components/library.ts';

/** The host's colours, checked for contrast by the doctor. Pages link it only where they differ from our own. */
export const GET: APIRoute = () => {
  const { colours } = library.site.brand;
  const { brand, deep, spark } = colours;
  // The dark scheme keeps its own brand colour: a host's colour is checked against light surfaces only.
  const light = `{--brand:${brand};--link:${brand}}`;
  // Twice the root: the styles of the site come after this file, and set the same on the root once.
  const rules =
    `:root:root{--hero:${deep};--spark:${spark};--focus:${spark}}` +
    `:root[data-theme='light']${light}@media (prefers-color-scheme:light){:root:not([data-theme='dark'])${light}}`;
  return new Response(rules, { headers: { 'Content-Type': 'text/css' } });
};
