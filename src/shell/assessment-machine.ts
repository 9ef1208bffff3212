import { assign, setup } from 'xstate';
import type { DrawnItem } from '../log/event.ts';

export interface AssessmentContext {
  items: DrawnItem[];
  /** One response an item, in order; absent where nothing was answered. */
  responses: unknown[];
  /** The item on screen. */
  index: number;
}

export type AssessmentEvent =
  | { type: 'assessment.begin'; items: DrawnItem[] }
  | { type: 'assessment.resume'; items: DrawnItem[]; responses: unknown[]; index: number }
  | { type: 'answer.edit'; response: unknown }
  | { type: 'question.next' }
  | { type: 'question.back' }
  | { type: 'question.open'; index: number }
  | { type: 'answers.review' }
  | { type: 'assessment.finish' }
  | { type: 'assessment.leave' };

/**
 * The steps of an assessment: the rules, one question a page, the answers to look over, the result. It never marks:
 * the island scores when it finishes.
 *
 *     rules → asking ⇄ reviewing → result → rules
 */
export const assessmentMachine = setup({
  types: { context: {} as AssessmentContext, events: {} as AssessmentEvent },
  actions: {
    begin: assign(({ event }) => {
      if (event.type === 'assessment.begin') return { items: event.items, responses: [], index: 0 };
      if (event.type !== 'assessment.resume') return {};
      return { items: event.items, responses: event.responses, index: event.index };
    }),
    keepAnswer: assign(({ context, event }) => {
      if (event.type !== 'answer.edit') return {};
      const responses = context.items.map((_, index) => context.responses[index]);
      responses[context.index] = event.response;
      return { responses };
    }),
    goOn: assign(({ context }) => ({ index: context.index + 1 })),
    goBack: assign(({ context }) => ({ index: context.index - 1 })),
    open: assign(({ context, event }) =>
      event.type === 'question.open'
        ? { index: Math.min(Math.max(0, event.index), context.items.length - 1) }
        : {},
    ),
  },
  guards: {
    hasNext: ({ context }) => context.index < context.items.length - 1,
    hasPrevious: ({ context }) => context.index > 0,
  },
}).createMachine({
  id: 'assessment',
  context: { items: [], responses: [], index: 0 },
  initial: 'rules',
  states: {
    rules: {
      on: {
        'assessment.begin': { target: 'asking', actions: 'begin' },
        'assessment.resume': { target: 'asking', actions: 'begin' },
      },
    },
    asking: {
      on: {
        'answer.edit': { actions: 'keepAnswer' },
        'question.next': [{ guard: 'hasNext', actions: 'goOn' }, { target: 'reviewing' }],
        'question.back': { guard: 'hasPrevious', actions: 'goBack' },
        'answers.review': 'reviewing',
      },
    },
    reviewing: {
      on: {
        'question.open': { target: 'asking', actions: 'open' },
        'assessment.finish': 'result',
      },
    },
    result: { on: { 'assessment.leave': 'rules' } },
  },
});
