import type { APIRoute } from 'astro';
import { ICONS, drawIcon } from '../../components/icon.ts';
import type { Icon } from '../../components/icon.ts';
import { library } from '../../components/library.ts';

export function getStaticPaths() {
  return Object.entries(ICONS).map(([name, icon]) => ({ params: { name }, props: { icon } }));
}

/** The mark in the host's colours, for home screens. */
export const GET: APIRoute<{ icon: Icon }> = ({ props: { icon } }) =>
  new Response(new Uint8Array(drawIcon(icon, library.site.brand.colours)), {
    headers: { 'Content-Type': 'image/png' },
  });
