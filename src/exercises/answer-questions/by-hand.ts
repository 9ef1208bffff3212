import { LEVELS } from '../levels.ts';
import type { HandStep } from '../kind.ts';
import { listOf, orderOf } from './answer.ts';
import type { AnswerQuestionsPub, PublicQuestion } from './publish.ts';
import type { Answer, AnswerQuestionsResponse } from './schema.ts';

/** Moves up, line by line from the top, until the lines stand as wanted. */
function orderLines(shown: readonly string[], wanted: readonly string[], group: string): HandStep[] {
  const lines = [...shown];
  const steps: HandStep[] = [];
  for (const [place, say] of wanted.entries()) {
    for (let at = lines.indexOf(say); at > place; at -= 1) {
      steps.push({ does: 'press', name: `Move up: ${say}`, in: group });
      lines.splice(at - 1, 0, ...lines.splice(at, 1));
    }
  }
  return steps.length > 0 ? steps : [{ does: 'press', name: 'This order is right', in: group }];
}

function answerQuestion(question: PublicQuestion, answer: Answer, group: string): HandStep[] {
  const sayOf = (shown: readonly { index: number; say: string }[], index: number | null): string =>
    shown.find((one) => one.index === index)?.say ?? '';
  switch (question.form) {
    case 'single':
    case 'multiple':
      return [answer]
        .flat()
        .map((index) => ({ does: 'tick', name: sayOf(question.options, Number(index)), in: group }));
    case 'numeric': {
      const unit = question.unit === '' ? '' : `, in ${question.unit}`;
      return [{ does: 'write', name: `Your number${unit}`, text: String(answer), in: group }];
    }
    case 'order': {
      const order = orderOf(answer, question.lines.length) ?? [];
      const shown = question.lines.map(({ say }) => say);
      return orderLines(
        shown,
        order.map((index) => sayOf(question.lines, index)),
        group,
      );
    }
    case 'match': {
      const matches = listOf(answer);
      return question.lefts.map((left, place) => ({
        does: 'choose',
        name: left,
        option: sayOf(question.rights, matches[place] ?? null),
        in: group,
      }));
    }
    default:
      return question satisfies never;
  }
}

/** Answers every question that is shown, and says how sure one is where that is given. */
export function answerQuestionsByHand(
  { questions }: AnswerQuestionsPub,
  { answers, certainty }: AnswerQuestionsResponse,
): HandStep[] {
  return questions.flatMap((question) => {
    const { id, number, ask } = question;
    const answer = answers[id];
    const level = LEVELS.find((one) => one.level === certainty[id]);
    const group = questions.length > 1 ? `${String(number)}. ${ask}` : ask;
    const sure = `How sure are you? Question ${String(number)}`;
    return [
      ...(answer === undefined ? [] : answerQuestion(question, answer, group)),
      ...(level === undefined ? [] : [{ does: 'tick', name: level.say, in: sure } as const]),
    ];
  });
}
