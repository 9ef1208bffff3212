import { FUNCTIONS } from './functions.ts';

export type Operator = '+' | '-' | '*' | '/' | '^';

/** A formula, read. `at` is the position in its text, from 0. */
export type Expression =
  | { form: 'number'; value: number }
  | { form: 'name'; name: string; at: number }
  | { form: 'negative'; of: Expression }
  | { form: 'binary'; operator: Operator; left: Expression; right: Expression }
  | { form: 'call'; name: string; of: Expression[] };

/** Why a text is no formula. */
export interface FormulaProblem {
  code: 'unknown-sign' | 'unfinished' | 'unexpected' | 'unknown-function' | 'arguments' | 'too-deep';
  /** Where in the text, from 0. */
  at: number;
  /** The piece it is about; empty at the end of the text. */
  found: string;
}

interface Piece {
  kind: 'number' | 'name' | 'sign' | 'end';
  text: string;
  at: number;
}

class Refusal extends Error {
  readonly problem: FormulaProblem;
  constructor(code: FormulaProblem['code'], piece: { at: number; text: string }) {
    super(code);
    this.problem = { code, at: piece.at, found: piece.text };
  }
}

const PIECE = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/^(),]))/y;
const DEEPEST = 60;

function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  PIECE.lastIndex = 0;
  for (;;) {
    const from = PIECE.lastIndex;
    const hit = PIECE.exec(text);
    if (!hit) {
      const rest = text.slice(from);
      const at = text.length - rest.trimStart().length;
      if (rest.trim() !== '') throw new Refusal('unknown-sign', { at, text: rest.trimStart().charAt(0) });
      return [...pieces, { kind: 'end', text: '', at: text.length }];
    }
    const piece = hit[1] ?? hit[2] ?? hit[3] ?? '';
    const kind = hit[1] !== undefined ? 'number' : hit[2] !== undefined ? 'name' : 'sign';
    pieces.push({ kind, text: piece, at: PIECE.lastIndex - piece.length });
  }
}

/** Recursive descent, loosest first: sums, products, signs, powers (which group to the right), single values. */
function descend(pieces: Piece[]): Expression {
  let next = 0;
  let depth = 0;
  const here = (): Piece => pieces[next] as Piece;
  const takes = (...signs: string[]): Piece | undefined => {
    const piece = here();
    if (piece.kind !== 'sign' || !signs.includes(piece.text)) return undefined;
    next += 1;
    return piece;
  };
  const refuse = (): never => {
    throw new Refusal(here().kind === 'end' ? 'unfinished' : 'unexpected', here());
  };
  const chain = (inner: () => Expression, ...signs: Operator[]): Expression => {
    let left = inner();
    for (let sign = takes(...signs); sign; sign = takes(...signs)) {
      left = { form: 'binary', operator: sign.text as Operator, left, right: inner() };
    }
    return left;
  };
  const sum = (): Expression => chain(product, '+', '-');
  const product = (): Expression => chain(signed, '*', '/');
  const signed = (): Expression => {
    depth += 1;
    if (depth > DEEPEST) throw new Refusal('too-deep', here());
    const of: Expression = takes('-') ? { form: 'negative', of: signed() } : power();
    depth -= 1;
    return of;
  };
  const power = (): Expression => {
    const left = single();
    return takes('^') ? { form: 'binary', operator: '^', left, right: signed() } : left;
  };
  const inBrackets = (): Expression[] => {
    const of = [sum()];
    while (takes(',')) of.push(sum());
    if (!takes(')')) refuse();
    return of;
  };
  const single = (): Expression => {
    const piece = here();
    if (takes('(')) {
      const of = sum();
      if (!takes(')')) refuse();
      return of;
    }
    if (piece.kind !== 'number' && piece.kind !== 'name') return refuse();
    next += 1;
    if (piece.kind === 'number') return { form: 'number', value: Number(piece.text) };
    if (!takes('(')) return { form: 'name', name: piece.text, at: piece.at };
    const known = FUNCTIONS.get(piece.text);
    if (!known) throw new Refusal('unknown-function', piece);
    const of = inBrackets();
    if (of.length < known.least || of.length > known.most) throw new Refusal('arguments', piece);
    return { form: 'call', name: piece.text, of };
  };
  const whole = sum();
  return here().kind === 'end' ? whole : refuse();
}

/**
 * Reads a formula: numbers, names, `+ - * / ^ ( )` and the functions of `functions.ts`. `-2 ^ 2` is −4 and `2 ^ 3 ^ 2`
 * is 512, as in mathematics. Names are not looked up here. A text that is no formula gives its first problem.
 */
export function parseFormula(text: string): { expression: Expression } | { problem: FormulaProblem } {
  try {
    return { expression: descend(split(text)) };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem };
    throw error;
  }
}

/** The names a formula rests on, each once, in the order of first use. */
export function namesIn(expression: Expression): string[] {
  switch (expression.form) {
    case 'number':
      return [];
    case 'name':
      return [expression.name];
    case 'negative':
      return namesIn(expression.of);
    case 'binary':
      return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])];
    case 'call':
      return [...new Set(expression.of.flatMap(namesIn))];
    default:
      return expression satisfies never;
  }
}
