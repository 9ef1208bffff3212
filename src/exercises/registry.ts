import { answerQuestions } from './answer-questions/index.ts';
import { completeWorksheet } from './complete-worksheet/index.ts';
import { findDefects } from './find-defects/index.ts';
import { signAccount } from './sign-account/index.ts';
import { sortItems } from './sort-items/index.ts';
import { writeAndCompare } from './write-and-compare/index.ts';
import { writeRules } from './write-rules/index.ts';
import type { AnyKind } from './kind.ts';

/** Every kind, whole: for the build, the tests and Node. A new kind is one line here and one in `runtimes.ts`. */
export const registry: readonly AnyKind[] = [
  answerQuestions,
  completeWorksheet,
  findDefects,
  signAccount,
  sortItems,
  writeAndCompare,
  writeRules,
];

/** The kind of that name, or nothing. */
export function kindNamed(name: string): AnyKind | undefined {
  return registry.find((kind) => kind.name === name);
}
