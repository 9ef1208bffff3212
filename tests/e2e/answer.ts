import { expect } from 'playwright/test';
import type { Locator } from 'playwright/test';
import type { Base, HandStep } from '../../src/exercises/kind.ts';
import { kindNamed } from '../../src/exercises/registry.ts';
import { readBuilt } from '../budgets/built-site.ts';
import type { Hand } from './hand.ts';

/** What answering needs: the definition, the version of it that is shown, and the response to give. */
export interface Task {
  def: Base;
  pub: unknown;
  response: unknown;
}

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

/** A pattern for a whole name in which white space never counts: browsers put some between parts laid out apart. */
export function patternOf(name: string): RegExp {
  const escape = (letter: string): string => letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
  const letters = [...name].filter((letter) => !/\s/.test(letter));
  return new RegExp(`^\\s*${letters.map(escape).join('\\s*')}\\s*$`);
}

type NamedStep = Exclude<HandStep, { does: 'check' }>;

/** The control that a step is about. */
function findControl(place: Locator, { does, name, in: group }: NamedStep): Locator {
  const room = group === undefined ? place : place.getByRole('group', { name: patternOf(group) });
  const pattern = patternOf(name);
  const named = { name: pattern };
  switch (does) {
    case 'press':
      return room.getByRole('button', named);
    case 'tick':
      return room.getByRole('radio', named).or(room.getByRole('checkbox', named));
    case 'write':
      return room.locator('input, textarea').and(room.getByLabel(pattern));
    case 'choose':
      return room.locator('select').and(room.getByLabel(pattern));
    default:
      return does satisfies never;
  }
}

const checkOf = (place: Locator): Locator => place.getByRole('button', { name: /^Check( again)?$/ });

async function takeStep(hand: Hand, place: Locator, step: HandStep): Promise<void> {
  if (step.does === 'check') return hand.press(checkOf(place));
  const control = findControl(place, step);
  switch (step.does) {
    case 'press':
      return hand.press(control);
    case 'tick':
      return hand.tick(control);
    case 'write':
      return hand.write(control, step.text);
    case 'choose':
      return hand.choose(control, step.option);
    default:
      return step satisfies never;
  }
}

/** Gives a response through the page's own controls, as its kind says. */
export async function giveAnswer(hand: Hand, place: Locator, { def, pub, response }: Task): Promise<void> {
  const steps = kindNamed(def.kind)?.byHand(pub, response, hand.isPointer ? 'pointer' : 'keys') ?? [];
  for (const step of steps) await takeStep(hand, place, step);
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
  await hand.press(checkOf(place));
  await expect(place.locator('.ex'), `the model answer to ${task.def.id}`).toHaveAttribute(
    'data-phase',
    'pass',
  );
  await expect(place.locator('.ex-saved')).toHaveText('Saved on this device.');
}
