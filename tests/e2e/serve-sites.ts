import { serve } from '../../src/cli/serve.ts';

/** Serves the site at the top of one server and under a base path on another, while the tests run. */
export default async function serveSites(): Promise<() => Promise<void>> {
  const top = await serve({
    folder: 'dist',
    base: '/',
    port: 0,
    // Other sites of this machine may show it in a frame, as a learning system would.
    origins: ['http://127.0.0.1:*'],
  });
  const below = await serve({ folder: 'dist-base', base: '/a/b/', port: 0 });
  process.env['SITE'] = top.address;
  process.env['SITE_BELOW'] = below.address;
  return () =>
    new Promise((resolve) => {
      top.server.closeAllConnections();
      below.server.closeAllConnections();
      top.server.close(() => below.server.close(() => resolve()));
    });
}
