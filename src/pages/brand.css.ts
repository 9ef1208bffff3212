import type { APIRoute } from 'astro';
import { library } from '../components/library.ts';

/** So much of a colour, in per cent, and the rest of another: what stands on the band is a shade of it. */
const mix = (colour: string, share: number, other: string): string =>
  `color-mix(in oklab,${colour} ${share}%,${other})`;

/** The host's colours, checked for contrast by the doctor. Pages link it only where they differ from our own. */
export const GET: APIRoute = () => {
  const { colours } = library.site.brand;
  const { brand, deep, spark } = colours;
  // The dark scheme keeps its own brand colour: a host's colour is checked against light surfaces only.
  const light = `{--brand:${brand};--link:${brand};--brand-lip:${mix(brand, 62, '#000')}}`;
  // Twice the root: the styles of the site come after this file, and set the same on the root once.
  const rules =
    `:root:root{--hero:${deep};--mist:${mix(deep, 22, '#fff')};--cell:${mix(deep, 76, '#fff')};` +
    `--patch:${mix(deep, 92, '#fff')};--spark:${spark};--spark-lip:${mix(spark, 70, '#000')};--focus:${spark}}` +
    `:root[data-theme='light']${light}@media (prefers-color-scheme:light){:root:not([data-theme='dark'])${light}}`;
  return new Response(rules, { headers: { 'Content-Type': 'text/css' } });
};
