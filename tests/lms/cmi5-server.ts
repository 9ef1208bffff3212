import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openCmi5Lms } from './cmi5-lms.ts';
import type { Answered, Asked, Cmi5Lms } from './cmi5-lms.ts';

export interface ServedLms {
  lms: Cmi5Lms;
  origin: string;
  /** What becomes of each request; nothing: the LMS answers it. `never`: it is left hanging. */
  meet: (asked: Asked) => Answered | 'never' | undefined;
  close: () => Promise<void>;
}

/** What a browser has to be told before it lets a page of another origin ask. */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Experience-API-Version',
  'Access-Control-Allow-Methods': 'GET, PUT, POST',
};

/** Serves the test LMS over HTTP on a port of its own, to pages of any origin. */
export async function serveCmi5Lms(): Promise<ServedLms> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const { method = 'GET', url = '/', headers } = request;
      if (method === 'OPTIONS') return response.writeHead(204, OPEN).end();
      const asked: Asked = {
        method,
        address: served.origin + url,
        headers: headers as Asked['headers'],
        body,
      };
      const answer = served.meet(asked) ?? served.lms.handle(asked);
      if (answer === 'never') return undefined;
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      return response.writeHead(answer.status, { ...OPEN, 'Content-Type': 'application/json' }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const served: ServedLms = {
    ...{ origin, lms: openCmi5Lms(origin), meet: () => undefined },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return served;
}
