import type { Finding, Part, RawVerdict } from '../../kernel/verdict.ts';
import { markCertainty } from '../../measures/certainty.ts';
import type { Scorer } from '../kind.ts';
import { answerTo } from './answer.ts';
import { drawQuestions } from './draw.ts';
import { judgeQuestion, rightsOf } from './judge.ts';
import type { Judgement } from './judge.ts';
import type { Answer, AnswerQuestions, AnswerQuestionsResponse, Question } from './schema.ts';

/** The share of the questions that passes, as practice. An assessment has a pass mark of its own. */
const PASS = 0.8;
/** Keeps 0.7999999999999999 from failing at 0.8. */
const DUST = 1e-9;

function stateOf({ isAnswered, credit }: Judgement): Part['state'] {
  if (!isAnswered) return 'unanswered';
  if (credit >= 1) return 'right';
  return credit > 0 ? 'partial' : 'wrong';
}

function findingsOf(id: string, { found }: Judgement): Finding[] {
  return found.map(({ code, index, chosen }) => ({
    code,
    at: id,
    args: { ...(index === undefined ? {} : { index }), ...(chosen === undefined ? {} : { chosen }) },
  }));
}

/** The mean credit over the drawn questions. Certainty is found and counted, and never changes the mark. */
export function scoreAnswerQuestions(
  def: AnswerQuestions,
  seed: number,
  response: AnswerQuestionsResponse,
): RawVerdict {
  const parts: Part[] = [];
  const findings: Finding[] = [];
  let credit = 0;
  let certaintyMarks: number | undefined;
  for (const question of drawQuestions(def, seed)) {
    const { id } = question;
    const judgement = judgeQuestion(question, answerTo(response.answers, id));
    const state = stateOf(judgement);
    credit += judgement.credit;
    parts.push({ id, state });
    findings.push(...findingsOf(id, judgement));
    const level = Object.hasOwn(response.certainty, id) ? response.certainty[id] : undefined;
    if (def.certainty && level !== undefined && judgement.isAnswered) {
      const isRight = state === 'right';
      certaintyMarks = (certaintyMarks ?? 0) + markCertainty(level, isRight);
      findings.push({ code: 'certainty', at: id, args: { level, right: isRight ? 1 : 0 } });
    }
  }
  const raw = parts.length === 0 ? 0 : credit / parts.length;
  const right = parts.filter(({ state }) => state === 'right').length;
  const figures = [{ name: 'right', value: right }];
  if (certaintyMarks !== undefined) figures.push({ name: 'certainty-marks', value: certaintyMarks });
  return { raw, passed: raw >= PASS - DUST, parts, findings, figures };
}

/** The answer that earns full marks. */
function answerRight(question: Question): Answer {
  switch (question.form) {
    case 'single':
      return question.options.findIndex(({ right }) => right);
    case 'multiple':
      return question.options.flatMap(({ right }, index) => (right ? [index] : []));
    case 'numeric':
      return String(question.answer);
    case 'order':
      return question.items.map((_, index) => index);
    case 'match':
      return question.pairs.map(({ right }) => rightsOf(question).indexOf(right));
    default:
      return question satisfies never;
  }
}

export const answerQuestionsScorer: Scorer<AnswerQuestions, AnswerQuestionsResponse> = {
  rules: 1,
  score: scoreAnswerQuestions,
  model: (def, seed) => ({
    answers: Object.fromEntries(
      drawQuestions(def, seed).map((question) => [question.id, answerRight(question)]),
    ),
    certainty: {},
  }),
  // The contract exempts questions: guessing is bounded by the pass mark, and an untouched answer earns nothing.
  lazy: undefined,
};
