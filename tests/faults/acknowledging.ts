import type { RequestListener } from 'node:http';
import { serve } from '../../src/cli/serve.ts';

/** The built site on a server of its own, which also hears what pages acknowledge. */
export interface AcknowledgingSite {
  /** With a slash at its end. */
  address: string;
  /** Called with the body of every acknowledgement. */
  hear: (body: string) => void;
  close: () => Promise<void>;
}

/** Serves `dist` by the product's own server, and takes beacons at `/acknowledge`, where the site's policy lets them go. */
export async function serveAcknowledging(): Promise<AcknowledgingSite> {
  const { server, address } = await serve({ folder: 'dist', base: '/', port: 0 });
  const [answer] = server.listeners('request') as RequestListener[];
  const site: AcknowledgingSite = {
    address,
    hear: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (request.url !== '/acknowledge') return answer?.(request, response);
    let body = '';
    request.on('data', (data: Buffer) => (body += String(data)));
    request.on('end', () => {
      site.hear(body);
      response.writeHead(204).end();
    });
  });
  return site;
}
