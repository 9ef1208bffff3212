/** The eight functions of the SCORM 1.2 run-time environment. What they return is the platform's affair. */
export interface Scorm12Api {
  LMSInitialize(empty: ''): unknown;
  LMSFinish(empty: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(empty: ''): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
  LMSGetDiagnostic(code: string): unknown;
}

/** A window, as far as the search goes. Reading any of it may throw: it may be another site's. */
export interface ApiWindow {
  API?: unknown;
  parent?: ApiWindow | null;
  opener?: ApiWindow | null;
}

/** Players nest frames; one that nests more than this goes in circles. Source: ADL's own search stops at 500. */
const MOST_PARENTS = 500;

function read<Key extends keyof ApiWindow>(view: ApiWindow, key: Key): ApiWindow[Key] | undefined {
  try {
    return view[key];
  } catch {
    // A window of another origin: whatever lies beyond it may still be ours.
    return undefined;
  }
}

function isApi(value: unknown): value is Scorm12Api {
  try {
    return typeof (value as Partial<Scorm12Api> | undefined)?.LMSInitialize === 'function';
  } catch {
    return false;
  }
}

function* frames(start: ApiWindow): Generator<ApiWindow> {
  let view: ApiWindow | null | undefined = start;
  for (let steps = 0; view && steps <= MOST_PARENTS; steps += 1) {
    yield view;
    const parent: ApiWindow | null | undefined = read(view, 'parent');
    view = parent === view ? undefined : parent;
  }
}

/**
 * Looks for the platform's object as SCORM 1.2 lays down: in this window, its parents, then the windows that opened them
 * and theirs. Nothing where there is none; never throws.
 */
export function findApi(start: ApiWindow): Scorm12Api | undefined {
  let origin: ApiWindow | null | undefined = start;
  for (let steps = 0; origin && steps <= MOST_PARENTS; steps += 1) {
    let opener: ApiWindow | null | undefined;
    for (const view of frames(origin)) {
      const api = read(view, 'API');
      if (isApi(api)) return api;
      opener ??= read(view, 'opener');
    }
    origin = opener;
  }
  return undefined;
}
