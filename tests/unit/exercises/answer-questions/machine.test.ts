import { test } from 'vitest';
import { withCertainty } from '../../../../src/exercises/answer-questions/examples.ts';
import { answerQuestionsKind } from '../../../../src/exercises/answer-questions/index.ts';
import type { AnswerQuestionsEdit } from '../../../../src/exercises/answer-questions/machine.ts';
import { expectMachineToWalk } from '../kind-proofs.ts';

const EDITS: AnswerQuestionsEdit[] = [
  { type: 'answer.edit', question: 'zeros', answer: 1 },
  { type: 'certainty.edit', question: 'zeros', level: 2 },
];

test('takes its edits, is checked, and ends at the answer', () => {
  expectMachineToWalk(answerQuestionsKind, withCertainty, EDITS, {
    answers: { zeros: 1 },
    certainty: { zeros: 2 },
  });
});
