import type { APIRoute } from 'astro';
import { ICONS } from '../components/icon.ts';
import { library } from '../components/library.ts';

/** What a device needs to put the site on its home screen. Its addresses are relative, so that any base path is right. */
export const GET: APIRoute = () => {
  const { site, brand } = library.site;
  const icons = Object.entries(ICONS).map(([name, { size }]) => ({
    src: `icons/${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    ...(name.endsWith('-maskable') ? { purpose: 'maskable' } : {}),
  }));
  const manifest = {
    id: './',
    name: site.name,
    short_name: site.shortName,
    description: 'Lessons in clinical information for clinicians.',
    lang: site.lang,
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: brand.colours.deep,
    background_color: '#f6f7f3',
    icons,
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
