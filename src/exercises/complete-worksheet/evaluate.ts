import { sayNumber } from '../../kernel/typed-number.ts';
import type { Expression, Operator } from './formula.ts';
import { FUNCTIONS } from './functions.ts';
import type { Value } from './functions.ts';

/** Gives what a name stands for, or nothing where it stands for nothing. */
export type Lookup = (name: string) => Value | undefined;

function calculate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return left ** right;
    default:
      return operator satisfies never;
  }
}

function valueOf(expression: Expression, lookup: Lookup): Value | undefined {
  switch (expression.form) {
    case 'number':
      return expression.value;
    case 'name':
      return lookup(expression.name);
    case 'negative': {
      const of = valueOf(expression.of, lookup);
      return typeof of === 'number' ? -of : undefined;
    }
    case 'binary': {
      const left = valueOf(expression.left, lookup);
      const right = valueOf(expression.right, lookup);
      if (typeof left !== 'number' || typeof right !== 'number') return undefined;
      return calculate(expression.operator, left, right);
    }
    case 'call': {
      const of = expression.of.map((argument) => valueOf(argument, lookup));
      if (of.some((value) => value === undefined)) return undefined;
      return FUNCTIONS.get(expression.name)?.run(of as Value[]);
    }
    default:
      return expression satisfies never;
  }
}

/** The number a formula comes to; nothing where a name is unknown, text stands for a number, or it is not finite. */
export function evaluate(expression: Expression, lookup: Lookup): number | undefined {
  const value = valueOf(expression, lookup);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

const SIGNS: Record<Operator, string> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ', '^': '^' };
const SMALL: ReadonlyMap<string, string> = new Map([
  ['2', '²'],
  ['3', '³'],
]);
const BINDS: Record<Operator, number> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };

function rankOf(expression: Expression): number {
  if (expression.form === 'binary') return BINDS[expression.operator];
  return expression.form === 'negative' ? 3 : 5;
}

/** The working as a reader writes it, figures in place of names: `(980 − 130) ÷ 1,000 × 100`. */
export function sayWorking(expression: Expression, say: (name: string) => string): string {
  const within = (inner: Expression, least: number): string => {
    const text = sayWorking(inner, say);
    return rankOf(inner) < least ? `(${text})` : text;
  };
  switch (expression.form) {
    case 'number':
      return sayNumber(expression.value);
    case 'name':
      return say(expression.name);
    case 'negative':
      return `−${within(expression.of, 4)}`;
    case 'binary': {
      const rank = BINDS[expression.operator];
      const isRightward = expression.operator === '^';
      const left = within(expression.left, isRightward ? rank + 1 : rank);
      const right = within(expression.right, isRightward ? rank : rank + 1);
      const small = isRightward ? SMALL.get(right) : undefined;
      return left + (small ?? SIGNS[expression.operator] + right);
    }
    case 'call': {
      const words = FUNCTIONS.get(expression.name)?.words ?? expression.name;
      return `${words}(${expression.of.map((argument) => sayWorking(argument, say)).join('; ')})`;
    }
    default:
      return expression satisfies never;
  }
}
