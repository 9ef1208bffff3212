import '../maker.ts';
import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { codeNarrativeByHand } from './by-hand.ts';
import { codeNarrativeCases } from './cases.ts';
import { codeNarrativeGallery } from './gallery.ts';
import { codeNarrativeMachine } from './machine.ts';
import { emptyCodeNarrative, publishCodeNarrative, variesCodeNarrative } from './publish.ts';
import type { CodeNarrativePub } from './publish.ts';
import { readCodeNarrativeResponse } from './response.ts';
import { codeNarrativeResponse, codeNarrativeSchema } from './schema.ts';
import type { CodeNarrative, CodeNarrativeResponse } from './schema.ts';
import { codeNarrativeScorer } from './score.ts';
import { CODE_NARRATIVE_STARTER } from './starter.ts';
import { letterTruth, makeCodeNarrative } from './truth.ts';

const SECONDS_TO_READ = 20;
const SECONDS_A_SENTENCE = 4;
const SECONDS_A_PHRASE = 18;

/** The whole kind with its types, for the tests of this kind. */
export const codeNarrativeKind: Kind<CodeNarrative, CodeNarrativePub, CodeNarrativeResponse> = {
  name: 'code-narrative',
  purpose: 'Mark phrases in a letter; give each a code, a status and, where asked, a side.',
  schema: codeNarrativeSchema,
  response: codeNarrativeResponse,
  scorer: codeNarrativeScorer,
  varies: variesCodeNarrative,
  make: makeCodeNarrative,
  publish: publishCodeNarrative,
  empty: emptyCodeNarrative,
  readResponse: readCodeNarrativeResponse,
  // The schema says it all: a recipe is tried, and every phrase is looked up in its sentence, while it is read.
  check: () => [],
  estimateSeconds: (def) => {
    const { sentences, phrases } = letterTruth(def, def.seed);
    return SECONDS_TO_READ + SECONDS_A_SENTENCE * sentences.length + SECONDS_A_PHRASE * phrases.length;
  },
  searchText: ({ title, task, caption }) => [title, task, caption].join('\n'),
  keyStrings: (def) => {
    const { phrases, decoys } = letterTruth(def, def.seed);
    return [def.explanation, ...new Set([...phrases, ...decoys].map(({ because }) => because))];
  },
  machine: codeNarrativeMachine,
  byHand: codeNarrativeByHand,
  cases: codeNarrativeCases,
  gallery: codeNarrativeGallery,
  starter: CODE_NARRATIVE_STARTER,
};

/** Mark phrases in a letter; give each a code, a status and, where asked, a side. */
export const codeNarrative = defineKind(codeNarrativeKind);
