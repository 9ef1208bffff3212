import type { AnyRuntime } from './kind.ts';

/** The only door of the kinds into the browser: each is a chunk of its own, loaded when an exercise comes near. */
export const runtimes: Readonly<Record<string, () => Promise<AnyRuntime>>> = {
  'answer-questions': async () => (await import('./answer-questions/runtime.ts')).default,
  'code-narrative': async () => (await import('./code-narrative/runtime.ts')).default,
  'complete-worksheet': async () => (await import('./complete-worksheet/runtime.ts')).default,
  'find-defects': async () => (await import('./find-defects/runtime.ts')).default,
  'link-records': async () => (await import('./link-records/runtime.ts')).default,
  'read-funnel': async () => (await import('./read-funnel/runtime.ts')).default,
  'read-spc': async () => (await import('./read-spc/runtime.ts')).default,
  'repair-record': async () => (await import('./repair-record/runtime.ts')).default,
  'sign-account': async () => (await import('./sign-account/runtime.ts')).default,
  'sort-items': async () => (await import('./sort-items/runtime.ts')).default,
  'tune-threshold': async () => (await import('./tune-threshold/runtime.ts')).default,
  'walk-scenario': async () => (await import('./walk-scenario/runtime.ts')).default,
  'write-and-compare': async () => (await import('./write-and-compare/runtime.ts')).default,
  'write-rules': async () => (await import('./write-rules/runtime.ts')).default,
  'write-summary': async () => (await import('./write-summary/runtime.ts')).default,
};
