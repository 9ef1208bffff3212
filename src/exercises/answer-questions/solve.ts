import { sayNumber } from '../../kernel/typed-number.ts';
import { drawQuestions } from './draw.ts';
import type { AnswerQuestions, Question, QuestionOf } from './schema.ts';

/** One line of a worked answer. */
interface WorkedLine {
  say: string;
  /** Empty where one reason serves the whole question. */
  because: string;
  isRight: boolean;
}

export interface WorkedQuestion {
  id: string;
  number: number;
  ask: string;
  /** Options with their reasons, the figure, the lines in order, or the pairs. */
  lines: WorkedLine[];
  /** Whether the order of the lines is the answer. */
  isOrdered: boolean;
  /** The reason for the whole; empty where the lines have their own. */
  because: string;
}

export interface AnswerQuestionsSolution {
  questions: WorkedQuestion[];
}

/** The right number with its unit: `94%`, `12 days`. */
export function sayAnswer({ answer, unit }: QuestionOf<'numeric'>): string {
  return sayNumber(answer) + (unit.startsWith('%') || unit === '' ? unit : ` ${unit}`);
}

function linesOf(question: Question): WorkedLine[] {
  switch (question.form) {
    case 'single':
    case 'multiple':
      return question.options.map(({ say, because, right }) => ({ say, because, isRight: right }));
    case 'numeric':
      return [{ say: sayAnswer(question), because: '', isRight: true }];
    case 'order':
      return question.items.map((say) => ({ say, because: '', isRight: true }));
    case 'match':
      return question.pairs.map(({ left, right, because }) => ({
        say: `${left} → ${right}`,
        because,
        isRight: true,
      }));
    default:
      return question satisfies never;
  }
}

/** Every drawn question with its answer and every reason. */
export function solveAnswerQuestions(def: AnswerQuestions, seed: number): AnswerQuestionsSolution {
  return {
    questions: drawQuestions(def, seed).map((question, place) => ({
      id: question.id,
      number: place + 1,
      ask: question.ask,
      lines: linesOf(question),
      isOrdered: question.form === 'order',
      because: 'because' in question ? question.because : '',
    })),
  };
}
