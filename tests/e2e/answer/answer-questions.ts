import type { Locator } from 'playwright/test';
import type {
  Answer,
  AnswerQuestions,
  AnswerQuestionsResponse,
  Question,
} from '../../../src/exercises/answer-questions/schema.ts';
import type { Hand } from '../hand.ts';
import { spokenName } from './spoken-name.ts';

/** Moves lines up until they stand as wanted; where they do already, says so. */
async function orderLines(
  hand: Hand,
  block: Locator,
  items: readonly string[],
  order: number[],
): Promise<void> {
  const wanted = order.map((index) => items[index] ?? '');
  const shown = await block.locator('.aq-say').allInnerTexts();
  if (wanted.every((say, place) => say === shown[place])) {
    await hand.press(block.getByRole('button', { name: 'This order is right' }));
    return;
  }
  for (const [place, say] of wanted.entries()) {
    for (let at = shown.indexOf(say); at > place; at -= 1) {
      await hand.press(block.getByRole('button', { name: spokenName('Move up', `: ${say}`) }));
      shown.splice(at - 1, 0, ...shown.splice(at, 1));
    }
  }
}

async function answerQuestion(hand: Hand, block: Locator, question: Question, answer: Answer): Promise<void> {
  const { form } = question;
  switch (form) {
    case 'single':
    case 'multiple':
      for (const index of [answer].flat()) {
        const name = question.options[Number(index)]?.say ?? '';
        const role = form === 'single' ? 'radio' : 'checkbox';
        await hand.tick(block.getByRole(role, { name, exact: true }));
      }
      return;
    case 'numeric':
      return hand.write(block.getByRole('textbox'), String(answer));
    case 'order':
      return orderLines(hand, block, question.items, answer as number[]);
    case 'match': {
      const rights = [...question.pairs.map(({ right }) => right), ...(question.extra ?? [])];
      for (const [place, { left }] of question.pairs.entries()) {
        const right = rights[Number((answer as number[])[place])] ?? '';
        await hand.choose(block.getByLabel(left, { exact: true }), right);
      }
      return;
    }
    default:
      return question satisfies never;
  }
}

/** Gives an answer to every question that is shown. A question is known by its words. */
export async function answerAnswerQuestions(
  hand: Hand,
  place: Locator,
  { def, response }: { def: AnswerQuestions; response: AnswerQuestionsResponse },
): Promise<void> {
  const blocks = await place.locator('.q').all();
  for (const block of blocks) {
    const asked = (await block.locator('legend').first().innerText()).replace(/^\d+\. /, '').trim();
    const question = def.questions.find(({ ask }) => ask === asked);
    const answer = question && response.answers[question.id];
    if (answer === undefined) throw new Error(`${def.id} has no answer to "${asked}"`);
    await answerQuestion(hand, block, question as Question, answer);
  }
}
