import { answerQuestions } from './answer-questions/index.ts';
import { codeNarrative } from './code-narrative/index.ts';
import { completeWorksheet } from './complete-worksheet/index.ts';
import { findDefects } from './find-defects/index.ts';
import { linkRecords } from './link-records/index.ts';
import { readFunnel } from './read-funnel/index.ts';
import { readSpc } from './read-spc/index.ts';
import { repairRecord } from './repair-record/index.ts';
import { signAccount } from './sign-account/index.ts';
import { sortItems } from './sort-items/index.ts';
import { tuneThreshold } from './tune-threshold/index.ts';
import { walkScenario } from './walk-scenario/index.ts';
import { writeAndCompare } from './write-and-compare/index.ts';
import { writeRules } from './write-rules/index.ts';
import { writeSummary } from './write-summary/index.ts';
import type { AnyKind } from './kind.ts';

/** Every kind, whole: for the build, the tests and Node. A new kind is one entry here and one in `runtimes.ts`. */
export const registry: readonly AnyKind[] = [
  answerQuestions,
  codeNarrative,
  completeWorksheet,
  findDefects,
  linkRecords,
  readFunnel,
  readSpc,
  repairRecord,
  signAccount,
  sortItems,
  tuneThreshold,
  walkScenario,
  writeAndCompare,
  writeRules,
  writeSummary,
];

/** The kind of that name, or nothing. */
export function kindNamed(name: string): AnyKind | undefined {
  return registry.find((kind) => kind.name === name);
}
