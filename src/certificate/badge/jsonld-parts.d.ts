/** The parts of two libraries that `graph-hash.ts` takes singly. Their types are those that are used, and no more. */
type EventHandler = readonly ((given: object) => void)[] | null;

interface ProcessingOptions {
  base: string;
  keepFreeFloatingNodes: boolean;
  produceGeneralizedRdf: boolean;
  rdfDirection: null;
  documentLoader: (address: string) => Promise<object>;
  contextResolver: object;
  eventHandler: EventHandler;
}

declare module 'jsonld/lib/ContextResolver.js' {
  const ContextResolver: new (options: { sharedCache: Map<string, unknown> }) => object;
  export default ContextResolver;
}
declare module 'jsonld/lib/context.js' {
  const context: { getInitialContext: (options: ProcessingOptions) => object };
  export default context;
}
declare module 'jsonld/lib/events.js' {
  const events: { setupEventHandler: (options: { options: { safe: boolean } }) => EventHandler };
  export default events;
}
declare module 'jsonld/lib/expand.js' {
  const expansion: {
    expand: (given: { activeCtx: object; element: object; options: ProcessingOptions }) => Promise<unknown>;
  };
  export default expansion;
}
declare module 'jsonld/lib/toRdf.js' {
  const deserialization: { toRDF: (expanded: unknown[], options: ProcessingOptions) => readonly object[] };
  export default deserialization;
}
declare module 'rdf-canonize/lib/RDFC10.js' {
  const RDFC10: new (options: {
    maxWorkFactor: number;
    createMessageDigest: () => { update: (text: string) => void; digest: () => string };
  }) => { main: (dataset: readonly object[]) => Promise<string> };
  export default RDFC10;
}
