import { expect } from 'playwright/test';
import type { Locator } from 'playwright/test';
import type { Base } from '../../../src/exercises/kind.ts';
import { kindNamed } from '../../../src/exercises/registry.ts';
import { readBuilt } from '../../budgets/built-site.ts';
import type { Hand } from '../hand.ts';
import { answerAnswerQuestions } from './answer-questions.ts';
import { answerCompleteWorksheet } from './complete-worksheet.ts';
import { answerFindDefects } from './find-defects.ts';
import { answerSortItems } from './sort-items.ts';
import { answerWriteRules } from './write-rules.ts';

/** What answering needs: the definition, the part of it that is shown, and the response to give. */
export interface Task {
  def: Base;
  pub: unknown;
  response: unknown;
}

type AnswerTask = (hand: Hand, place: Locator, task: Task) => Promise<void>;

/** Lets each kind's own types go, as the registry does: a task of a kind holds that kind's values. */
function withTypes(answer: (hand: Hand, place: Locator, task: never) => Promise<void>): AnswerTask {
  return (hand, place, task) => answer(hand, place, task as never);
}

const ANSWERS: Readonly<Record<string, AnswerTask>> = {
  'answer-questions': withTypes(answerAnswerQuestions),
  'complete-worksheet': withTypes(answerCompleteWorksheet),
  'find-defects': withTypes(answerFindDefects),
  'sort-items': withTypes(answerSortItems),
  'write-rules': withTypes(answerWriteRules),
};

/** A definition of the build by its digest. */
export function readDefinition(digest: string): Base {
  return JSON.parse(readBuilt(`d/${digest}.json`).toString('utf8')) as Base;
}

/** The model answer to a definition in one version. */
export function modelTask(def: Base, seed: number): Task {
  const kind = kindNamed(def.kind);
  if (!kind) throw new Error(`No kind ${def.kind}`);
  return { def, pub: kind.publish(def, seed), response: kind.scorer.model(def, seed) };
}

/** Gives a response through the page's own controls. */
export async function giveAnswer(hand: Hand, place: Locator, task: Task): Promise<void> {
  const answer = ANSWERS[task.def.kind];
  if (!answer) throw new Error(`tests/e2e/answer/ does not say how ${task.def.kind} is answered`);
  await answer(hand, place, task);
}

/** Waits until an exercise of the page is awake, and reads what it is. */
export async function wakeExercise(hand: Hand, place: Locator): Promise<Task> {
  await hand.approach(place);
  await expect(place.locator('.ex-box[data-ready]')).toBeVisible();
  const digest = (await place.getAttribute('data-digest')) ?? '';
  return modelTask(readDefinition(digest), Number(await place.getAttribute('data-seed')));
}

/** Does an exercise of the page: wakes it, gives the model answer, checks it and sees it pass. */
export async function passExercise(hand: Hand, place: Locator): Promise<void> {
  const task = await wakeExercise(hand, place);
  await giveAnswer(hand, place, task);
  await hand.press(place.getByRole('button', { name: /^Check( again)?$/ }));
  await expect(place.locator('.ex'), `the model answer to ${task.def.id}`).toHaveAttribute(
    'data-phase',
    'pass',
  );
  await expect(place.locator('.ex-saved')).toHaveText('Saved on this device.');
}
