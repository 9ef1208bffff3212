import { nearestName } from '../../kernel/nearest.ts';
import { judgeQuestion, rightsOf } from './judge.ts';
import type { AnswerQuestions, Question } from './schema.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface QuestionFault {
  path: (string | number)[];
  message: string;
}

function findRepeat(list: readonly string[]): number {
  return list.findIndex((entry, index) => list.indexOf(entry) !== index);
}

type Fault = (path: (string | number)[], message: string) => void;

function checkOptions(question: Extract<Question, { form: 'single' | 'multiple' }>, fault: Fault): void {
  const { form, options } = question;
  const right = options.filter((option) => option.right).length;
  if (form === 'single' && right !== 1) {
    fault(['options'], `has ${String(right)} right options; a \`single\` question has exactly one`);
  }
  if (form === 'multiple' && right === 0) fault(['options'], 'has no right option');
  if (form === 'multiple' && right === options.length) fault(['options'], 'has no wrong option');
  const repeat = findRepeat(options.map(({ say }) => say));
  if (repeat >= 0) fault(['options', repeat, 'say'], 'is the same as another option');
}

function checkQuestion(question: Question, fault: Fault): void {
  switch (question.form) {
    case 'single':
    case 'multiple':
      checkOptions(question, fault);
      return;
    case 'numeric':
      question.wrong.forEach(({ value }, index) => {
        const isRight = Math.abs(value - question.answer) <= question.tolerance;
        if (isRight) fault(['wrong', index, 'value'], 'lies within the tolerance of the right answer');
      });
      return;
    case 'order': {
      const repeat = findRepeat(question.items);
      if (repeat >= 0) fault(['items', repeat], 'is the same as another line');
      return;
    }
    case 'match': {
      const repeat = findRepeat(question.pairs.map(({ left }) => left));
      if (repeat >= 0) fault(['pairs', repeat, 'left'], 'is the same as another left-hand side');
      const rights = rightsOf(question);
      question.extra.forEach((text, index) => {
        if (rights.indexOf(text) < question.pairs.length + index)
          fault(['extra', index], 'stands among the others already');
      });
      return;
    }
    default:
      question satisfies never;
  }
}

function checkWrong(def: AnswerQuestions, fault: Fault): void {
  const ids = def.questions.map(({ id }) => id);
  def.wrong.forEach((answers, index) => {
    for (const [id, answer] of Object.entries(answers)) {
      const question = def.questions.find((other) => other.id === id);
      const path = ['wrong', index, id];
      if (!question) {
        const near = nearestName(id, ids);
        fault(
          path,
          `names the question "${id}", which is not here${near ? `; did you mean "${near}"?` : ''}`,
        );
        continue;
      }
      const { isAnswered, credit } = judgeQuestion(question, answer);
      if (!isAnswered) fault(path, `is no answer to a \`${question.form}\` question`);
      else if (credit >= 1) fault(path, 'is the right answer');
    }
  });
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findQuestionFaults(def: AnswerQuestions): QuestionFault[] {
  const faults: QuestionFault[] = [];
  const fault: Fault = (path, message) => faults.push({ path, message });
  const repeat = findRepeat(def.questions.map(({ id }) => id));
  if (repeat >= 0) fault(['questions', repeat, 'id'], 'is the id of another question already');
  if (def.draw !== undefined && def.draw > def.questions.length) {
    fault(['draw'], `is ${String(def.draw)}, and there are ${String(def.questions.length)} questions`);
  }
  def.questions.forEach((question, index) => {
    checkQuestion(question, (path, message) => fault(['questions', index, ...path], message));
  });
  checkWrong(def, fault);
  return faults;
}
