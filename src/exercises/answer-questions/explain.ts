import type { Finding, Part, Verdict } from '../../kernel/verdict.ts';
import type { Message, Rung } from '../kind.ts';
import { sayCalibration } from '../calibration.ts';
import type { Said } from '../calibration.ts';
import { drawQuestions } from './draw.ts';
import { sayFault, sayReason, sayRightAnswer } from './say-question.ts';
import type { AnswerQuestions, AnswerQuestionsResponse, Question } from './schema.ts';

function countIn({ parts }: Verdict, state: Part['state']): number {
  return parts.filter((part) => part.state === state).length;
}

/** The score line: "4 of 5 right". */
export function tallyAnswerQuestions(verdict: Verdict): string {
  return `${String(countIn(verdict, 'right'))} of ${String(verdict.parts.length)} right`;
}

/** How one question alone stands, as in an assessment. */
const ALONE: Record<Part['state'], string> = {
  right: 'Your answer is right.',
  partial: 'Your answer is partly right.',
  wrong: 'Your answer is not right yet.',
  missed: 'There is no answer yet.',
  unanswered: 'There is no answer yet.',
};

function sayLead(verdict: Verdict): Message {
  const [right, partial, of] = [countIn(verdict, 'right'), countIn(verdict, 'partial'), verdict.parts.length];
  const tone = verdict.passed ? 'good' : right + partial > 0 ? 'warn' : 'bad';
  if (of === 1) return { tone, text: ALONE[verdict.parts[0]?.state ?? 'unanswered'] };
  if (right === of) return { tone, text: `All ${String(of)} right.` };
  const partly = partial === 0 ? '' : `, ${String(partial)} partly`;
  return { tone, text: `${String(right)} of ${String(of)} right${partly}.` };
}

/** How well the learner knows what they know, from the answers of this exercise. */
function calibrationOf({ findings }: Verdict): Message[] {
  const said = findings
    .filter(({ code }) => code === 'certainty')
    .map(({ args }) => ({ level: args?.['level'] as Said['level'], isRight: args?.['right'] === 1 }));
  const text = sayCalibration(said);
  return text === undefined ? [] : [{ tone: 'note', text }];
}

const FORMS: Record<Question['form'], [one: string, many: string]> = {
  single: ['single choice', 'single choices'],
  multiple: ['choice of several', 'choices of several'],
  numeric: ['number', 'numbers'],
  order: ['order', 'orders'],
  match: ['set of pairs', 'sets of pairs'],
};

/** One drawn question with what became of it. */
interface Outcome {
  question: Question;
  /** How to call it; empty where there is only one. */
  name: string;
  state: Part['state'];
  findings: Finding[];
}

function outcomesOf(def: AnswerQuestions, seed: number, verdict: Verdict): Outcome[] {
  return drawQuestions(def, seed).map((question, place, drawn) => ({
    question,
    name: drawn.length === 1 ? '' : `Question ${String(place + 1)}. `,
    state: verdict.parts.find(({ id }) => id === question.id)?.state ?? 'unanswered',
    findings: verdict.findings.filter(({ at, code }) => at === question.id && code !== 'certainty'),
  }));
}

function isOff({ state }: Outcome): boolean {
  return state === 'wrong' || state === 'partial';
}

/** What kind of question is missing, and the sentence that belongs to the first wrong answer. */
function sayFirstRung(outcomes: readonly Outcome[]): Message[] {
  const messages: Message[] = [];
  const off = outcomes.filter(isOff);
  const kinds = Object.entries(FORMS).flatMap(([form, [one, many]]) => {
    const count = off.filter(({ question }) => question.form === form).length;
    return count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`];
  });
  if (outcomes.length > 1 && kinds.length > 0) {
    messages.push({ tone: 'note', text: `Still to put right: ${kinds.join(', ')}.` });
  }
  const open = outcomes.filter(({ state }) => state === 'unanswered').length;
  if (outcomes.length > 1 && open > 0) {
    messages.push({
      tone: 'note',
      text: open === 1 ? 'One question is not answered.' : `${String(open)} questions are not answered.`,
    });
  }
  const [first] = off;
  if (open === outcomes.length) {
    messages.push({
      tone: 'warn',
      text: 'Answer as well as you can: a wrong answer costs nothing here, and tells you why.',
    });
  }
  if (first) messages.push({ tone: 'warn', text: first.name + sayFault(first.question, first.findings) });
  return messages;
}

const TONES: Record<Part['state'], Message['tone']> = {
  right: 'good',
  partial: 'warn',
  wrong: 'bad',
  missed: 'note',
  unanswered: 'note',
};

function sayOutcome({ question, name, state, findings }: Outcome, isAnswerShown: boolean): Message[] {
  const at = question.id;
  const say = (tone: Message['tone'], text: string): Message => ({ tone, at, text: name + text });
  if (state === 'right') return [say('good', sayReason(question))];
  const own = state === 'unanswered' ? 'Not answered.' : sayFault(question, findings);
  // The first line has said it already where there is one question only.
  const isSaid = state === 'unanswered' && name === '';
  const messages = isSaid ? [] : [say(TONES[state], own)];
  if (!isAnswerShown) return messages;
  return [...messages, ...sayRightAnswer(question, findings, state).map((text) => say('note', text))];
}

/**
 * The words for a verdict. First rung: how many, which kinds are missing, and the reason of the first wrong answer.
 * Second: every question with the reason of what was chosen. Third: every right answer and every reason. After a
 * pass: the reasons of what was chosen, and how well certainty held.
 */
export function explainAnswerQuestions(
  def: AnswerQuestions,
  seed: number,
  _response: AnswerQuestionsResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const outcomes = outcomesOf(def, seed, verdict);
  const lead = sayLead(verdict);
  if (rung === 1 && !verdict.passed) return [lead, ...sayFirstRung(outcomes)];
  const isAnswerShown = rung === 3 && !verdict.passed;
  return [
    lead,
    ...outcomes.flatMap((outcome) => sayOutcome(outcome, isAnswerShown)),
    ...calibrationOf(verdict),
  ];
}
