import type { AnyRuntime } from './kind.ts';

/** The only door of the kinds into the browser: each is a chunk of its own, loaded when an exercise comes near. */
export const runtimes: Readonly<Record<string, () => Promise<AnyRuntime>>> = {
  'answer-questions': async () => (await import('./answer-questions/runtime.ts')).default,
  'complete-worksheet': async () => (await import('./complete-worksheet/runtime.ts')).default,
  'find-defects': async () => (await import('./find-defects/runtime.ts')).default,
  'sign-account': async () => (await import('./sign-account/runtime.ts')).default,
  'sort-items': async () => (await import('./sort-items/runtime.ts')).default,
  'write-and-compare': async () => (await import('./write-and-compare/runtime.ts')).default,
  'write-rules': async () => (await import('./write-rules/runtime.ts')).default,
};
