import { readTypedNumber } from '../../kernel/typed-number.ts';
import { listOf, orderOf } from './answer.ts';
import type { Answer, Question, QuestionOf } from './schema.ts';

/** What a question found in its answer; the words are chosen from it. */
interface Found {
  code:
    | 'chose'
    | 'left-out'
    | 'chose-all'
    | 'near-miss'
    | 'unreadable'
    | 'too-high'
    | 'too-low'
    | 'breaks-after'
    | 'mismatched'
    | 'unmatched';
  /** An index into the options, the near misses, the lines or the pairs; a count for `left-out` and `unmatched`. */
  index?: number;
  /** For `mismatched`: which right-hand side was chosen. */
  chosen?: number;
}

export interface Judgement {
  isAnswered: boolean;
  /** 0–1. */
  credit: number;
  found: Found[];
}

const UNANSWERED: Judgement = { isAnswered: false, credit: 0, found: [] };
/** Keeps 47.2 − 47.15 = 0.05000000000000426 within a tolerance of 0.05. */
const DUST = 1e-9;

function judgeSingle({ options }: QuestionOf<'single'>, answer: Answer | undefined): Judgement {
  const chosen = typeof answer === 'number' ? options[answer] : undefined;
  if (!chosen) return UNANSWERED;
  return {
    isAnswered: true,
    credit: chosen.right ? 1 : 0,
    found: [{ code: 'chose', index: options.indexOf(chosen) }],
  };
}

function judgeMultiple({ options }: QuestionOf<'multiple'>, answer: Answer | undefined): Judgement {
  const given = listOf(answer);
  const picked = options.flatMap((_, index) => (given.includes(index) ? [index] : []));
  if (picked.length === 0) return UNANSWERED;
  const found: Found[] = picked.map((index) => ({ code: 'chose', index }));
  if (picked.length === options.length) {
    return { isAnswered: true, credit: 0, found: [...found, { code: 'chose-all' }] };
  }
  const leftOut = options.filter(({ right }, index) => right && !picked.includes(index)).length;
  if (leftOut > 0) found.push({ code: 'left-out', index: leftOut });
  const fitting = options.filter(({ right }, index) => right === picked.includes(index)).length;
  const isSomeRight = picked.some((index) => options[index]?.right);
  return { isAnswered: true, credit: isSomeRight ? fitting / options.length : 0, found };
}

function judgeNumeric(question: QuestionOf<'numeric'>, answer: Answer | undefined): Judgement {
  const { answer: right, tolerance, unit, wrong } = question;
  const text = typeof answer === 'string' ? answer : typeof answer === 'number' ? String(answer) : '';
  if (text.trim() === '') return UNANSWERED;
  const value = readTypedNumber(text, unit);
  if (value === undefined) return { isAnswered: true, credit: 0, found: [{ code: 'unreadable' }] };
  const isNear = (to: number): boolean =>
    Math.abs(value - to) <= tolerance + DUST * Math.max(1, Math.abs(to));
  if (isNear(right)) return { isAnswered: true, credit: 1, found: [] };
  const miss = wrong.findIndex((near) => isNear(near.value));
  if (miss >= 0) return { isAnswered: true, credit: 0, found: [{ code: 'near-miss', index: miss }] };
  return { isAnswered: true, credit: 0, found: [{ code: value > right ? 'too-high' : 'too-low' }] };
}

function judgeOrder({ items }: QuestionOf<'order'>, answer: Answer | undefined): Judgement {
  const order = orderOf(answer, items.length);
  if (!order) return UNANSWERED;
  const isFollowed = (item: number): boolean => order[order.indexOf(item) + 1] === item + 1;
  const firsts = items.slice(0, -1).map((_, item) => item);
  const kept = firsts.filter(isFollowed).length;
  const broken = firsts.find((item) => !isFollowed(item));
  return {
    isAnswered: true,
    credit: kept / firsts.length,
    found: broken === undefined ? [] : [{ code: 'breaks-after', index: broken }],
  };
}

/** The right-hand sides of a matching question: those of the pairs, then the extra ones. */
export function rightsOf({ pairs, extra }: QuestionOf<'match'>): string[] {
  return [...pairs.map(({ right }) => right), ...extra];
}

function judgeMatch(question: QuestionOf<'match'>, answer: Answer | undefined): Judgement {
  const rights = rightsOf(question);
  const given = listOf(answer);
  const chosen = question.pairs.map((_, left) => {
    const index = given[left] ?? undefined;
    return index !== undefined && rights[index] !== undefined ? index : undefined;
  });
  if (chosen.every((index) => index === undefined)) return UNANSWERED;
  const found: Found[] = [];
  let right = 0;
  question.pairs.forEach((pair, left) => {
    const index = chosen[left];
    if (index === undefined) return;
    // By its words: two pairs may share a right-hand side.
    if (rights[index] === pair.right) right += 1;
    else found.push({ code: 'mismatched', index: left, chosen: index });
  });
  const open = chosen.filter((index) => index === undefined).length;
  if (open > 0) found.push({ code: 'unmatched', index: open });
  return { isAnswered: true, credit: right / question.pairs.length, found };
}

/** Judges one answer, whatever its form. Total: an answer that does not fit its question is no answer. */
export function judgeQuestion(question: Question, answer: Answer | undefined): Judgement {
  switch (question.form) {
    case 'single':
      return judgeSingle(question, answer);
    case 'multiple':
      return judgeMultiple(question, answer);
    case 'numeric':
      return judgeNumeric(question, answer);
    case 'order':
      return judgeOrder(question, answer);
    case 'match':
      return judgeMatch(question, answer);
    default:
      return question satisfies never;
  }
}
