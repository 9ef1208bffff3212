import type { AnyRuntime } from './kind.ts';

/** The only door of the kinds into the browser: each is a chunk of its own, loaded when an exercise comes near. */
export const runtimes: Readonly<Record<string, () => Promise<{ default: AnyRuntime }>>> = {
  'answer-questions': () => import('./answer-questions/runtime.ts'),
  'code-narrative': () => import('./code-narrative/runtime.ts'),
  'complete-worksheet': () => import('./complete-worksheet/runtime.ts'),
  'find-defects': () => import('./find-defects/runtime.ts'),
  'link-records': () => import('./link-records/runtime.ts'),
  'read-funnel': () => import('./read-funnel/runtime.ts'),
  'read-spc': () => import('./read-spc/runtime.ts'),
  'repair-record': () => import('./repair-record/runtime.ts'),
  'sign-account': () => import('./sign-account/runtime.ts'),
  'sort-items': () => import('./sort-items/runtime.ts'),
  'tune-threshold': () => import('./tune-threshold/runtime.ts'),
  'walk-scenario': () => import('./walk-scenario/runtime.ts'),
  'write-and-compare': () => import('./write-and-compare/runtime.ts'),
  'write-rules': () => import('./write-rules/runtime.ts'),
  'write-summary': () => import('./write-summary/runtime.ts'),
};

/** The browser's half of the kind of that name, fetched; nothing where there is no such kind. */
export async function loadRuntime(name: string): Promise<AnyRuntime | undefined> {
  return (await runtimes[name]?.())?.default;
}
