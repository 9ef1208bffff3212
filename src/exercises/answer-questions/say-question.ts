import type { Finding, Part } from '../../kernel/verdict.ts';
import { rightsOf } from './judge.ts';
import type { Question, QuestionOf } from './schema.ts';
import { sayAnswer } from './solve.ts';

function indexOf({ args }: Finding): number {
  return Number(args?.['index']);
}

function isChosen(findings: readonly Finding[], index: number): boolean {
  return findings.some((finding) => finding.code === 'chose' && indexOf(finding) === index);
}

function quote(say: string, because: string): string {
  return `“${say}”: ${because}`;
}

function sayMultiple({ options }: QuestionOf<'multiple'>, findings: readonly Finding[]): string[] {
  if (findings.some(({ code }) => code === 'chose-all')) {
    return ['You chose everything, which says no more than choosing nothing. Which would you leave out?'];
  }
  const wrong = options.flatMap(({ say, because, right }, index) =>
    !right && isChosen(findings, index) ? [quote(say, because)] : [],
  );
  const left = findings.find(({ code }) => code === 'left-out');
  if (!left) return wrong;
  const count = indexOf(left);
  return [
    ...wrong,
    count === 1 ? 'One more belongs to the answer.' : `${String(count)} more belong to the answer.`,
  ];
}

function sayNumeric({ wrong }: QuestionOf<'numeric'>, [finding]: readonly Finding[]): string[] {
  switch (finding?.code) {
    case 'near-miss':
      return [wrong[indexOf(finding)]?.because ?? ''];
    case 'unreadable':
      return ['This could not be read as a number. Use digits, and a point for decimals.'];
    case 'too-high':
      return ['Your number is too high.'];
    case 'too-low':
      return ['Your number is too low.'];
    default:
      return [];
  }
}

function sayMatch(question: QuestionOf<'match'>, findings: readonly Finding[]): string[] {
  const rights = rightsOf(question);
  return findings.map((finding) => {
    const index = indexOf(finding);
    if (finding.code === 'mismatched') {
      const chosen = rights[Number(finding.args?.['chosen'])] ?? '';
      return `“${question.pairs[index]?.left ?? ''}” does not go with “${chosen}”.`;
    }
    return index === 1 ? 'One line has no match yet.' : `${String(index)} lines have no match yet.`;
  });
}

/** What is not right in an answer, without the right answer: the sentence that belongs to what was chosen. */
export function sayFault(question: Question, findings: readonly Finding[]): string {
  const sentences = (): string[] => {
    switch (question.form) {
      case 'single': {
        const chosen = question.options.find((_, index) => isChosen(findings, index));
        return chosen ? [quote(chosen.say, chosen.because)] : [];
      }
      case 'multiple':
        return sayMultiple(question, findings);
      case 'numeric':
        return sayNumeric(question, findings);
      case 'order': {
        const broken = findings.find(({ code }) => code === 'breaks-after');
        return broken ? [`Look at what comes right after “${question.items[indexOf(broken)] ?? ''}”.`] : [];
      }
      case 'match':
        return sayMatch(question, findings);
      default:
        return question satisfies never;
    }
  };
  return sentences().join(' ');
}

/** Why a right answer is right. */
export function sayReason(question: Question): string {
  switch (question.form) {
    case 'single':
      return question.options.find(({ right }) => right)?.because ?? '';
    case 'multiple':
      return question.options
        .flatMap(({ say, because, right }) => (right ? [quote(say, because)] : []))
        .join(' ');
    case 'match':
      return question.pairs
        .map(({ left, right, because }) => `“${left}” with “${right}”: ${because}`)
        .join(' ');
    case 'numeric':
    case 'order':
      return question.because;
    default:
      return question satisfies never;
  }
}

/** The right answer with every reason that was not said yet, a sentence or two an entry. */
export function sayRightAnswer(
  question: Question,
  findings: readonly Finding[],
  state: Part['state'],
): string[] {
  switch (question.form) {
    case 'single':
    case 'multiple': {
      const isUnsaid = (index: number, right: boolean): boolean => right || !isChosen(findings, index);
      const right = question.options.filter((option) => option.right).map(({ say }) => `“${say}”`);
      const whole = `${right.length === 1 ? 'The answer is' : 'The answers are'} ${right.join(' and ')}.`;
      const reasons = question.options.flatMap((option, index) =>
        isUnsaid(index, option.right) ? [quote(option.say, option.because)] : [],
      );
      return [whole, ...reasons];
    }
    case 'numeric':
      return [`The answer is ${sayAnswer(question)}. ${question.because}`];
    case 'order':
      return [
        `The order is: ${question.items.map((item, index) => `${String(index + 1)}. ${item}`).join('; ')}. ${question.because}`,
      ];
    case 'match':
      return question.pairs.flatMap(({ left, right, because }, index) => {
        const isOff = findings.some((finding) => finding.code === 'mismatched' && indexOf(finding) === index);
        return isOff || state !== 'partial' || findings.some(({ code }) => code === 'unmatched')
          ? [`“${left}” goes with “${right}”. ${because}`]
          : [];
      });
    default:
      return question satisfies never;
  }
}
