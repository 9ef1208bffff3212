import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { writeAndCompareByHand } from './by-hand.ts';
import { writeAndCompareCases } from './cases.ts';
import { writeAndCompareGallery } from './gallery.ts';
import { writeAndCompareMachine } from './machine.ts';
import { emptyWriteAndCompare, publishWriteAndCompare, variesWriteAndCompare } from './publish.ts';
import type { WriteAndComparePub } from './publish.ts';
import { readWriteAndCompareResponse } from './response.ts';
import { writeAndCompareResponse, writeAndCompareSchema } from './schema.ts';
import type { WriteAndCompare, WriteAndCompareResponse } from './schema.ts';
import { writeAndCompareScorer } from './score.ts';
import { WRITE_AND_COMPARE_STARTER } from './starter.ts';
import { countWords } from './words.ts';

const SECONDS_TO_READ = 20;
const SECONDS_A_WORD_READ = 0.3;
const SECONDS_A_WORD_WRITTEN = 2;
const SECONDS_A_LINE = 10;

/** The whole kind with its types, for the tests of this kind. */
export const writeAndCompareKind: Kind<WriteAndCompare, WriteAndComparePub, WriteAndCompareResponse> = {
  name: 'write-and-compare',
  purpose: 'Write a short text, then mark it yourself by a rubric beside a model answer; never counted.',
  isSelfMarked: true,
  schema: writeAndCompareSchema,
  response: writeAndCompareResponse,
  scorer: writeAndCompareScorer,
  varies: variesWriteAndCompare,
  publish: publishWriteAndCompare,
  empty: emptyWriteAndCompare,
  readResponse: readWriteAndCompareResponse,
  // The schema says it all: faults that need the whole definition are found while it is read.
  check: () => [],
  estimateSeconds: ({ given, model, rubric }) =>
    Math.round(
      SECONDS_TO_READ +
        SECONDS_A_WORD_READ * countWords(`${given?.text ?? ''} ${model}`) +
        SECONDS_A_WORD_WRITTEN * countWords(model) +
        SECONDS_A_LINE * rubric.length,
    ),
  searchText: ({ title, task, given }) => [title, task, given?.text ?? ''].join('\n').trim(),
  keyStrings: ({ explanation, model, rubric }) => [
    explanation,
    model,
    ...rubric.flatMap(({ say, because }) => [say, because]),
  ],
  machine: writeAndCompareMachine,
  byHand: writeAndCompareByHand,
  cases: writeAndCompareCases,
  gallery: writeAndCompareGallery,
  starter: WRITE_AND_COMPARE_STARTER,
};

/** Write a short text, then mark it yourself by a rubric beside a model answer. */
export const writeAndCompare = defineKind(writeAndCompareKind);
