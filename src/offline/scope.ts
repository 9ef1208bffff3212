/** What the service worker uses of its surroundings; the browser types of the other files have no service workers. */
export interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    get: (id: string) => Promise<WorkerClient | undefined>;
    matchAll: (options: { includeUncontrolled: boolean; type: 'all' }) => Promise<readonly WorkerClient[]>;
    claim: () => Promise<void>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: <Name extends keyof WorkerEvents>(
    name: Name,
    hear: (event: WorkerEvents[Name]) => void,
  ) => void;
}

/** A page or worker of the site that is open. */
export interface WorkerClient {
  readonly id: string;
  readonly url: string;
}

interface LastingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface RequestEvent extends LastingEvent {
  readonly request: Request;
  readonly clientId: string;
  respondWith: (answer: Promise<Response>) => void;
}

interface WorkerEvents {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: RequestEvent;
  message: LastingEvent & { readonly data: unknown };
}
