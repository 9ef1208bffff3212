import { nearestName } from '../../kernel/nearest.ts';
import type { FormulaProblem } from './formula.ts';
import { FUNCTIONS } from './functions.ts';

/** A formula's problem in words to its author. */
export function sayFormulaProblem({ code, at, found }: FormulaProblem): string {
  const where = `at character ${String(at + 1)}`;
  switch (code) {
    case 'unknown-sign':
      return `has "${found}" ${where}, which formulas do not use; they use + - * / ^ ( ) and names`;
    case 'unfinished':
      return 'ends too early: a figure or a closing bracket is missing';
    case 'unexpected':
      return `has "${found}" ${where}, where a figure, a name or a sign was expected`;
    case 'unknown-function': {
      const near = nearestName(found, [...FUNCTIONS.keys()]);
      return `calls "${found}", which is no function${near ? `; did you mean "${near}"?` : ''}`;
    }
    case 'arguments': {
      const known = FUNCTIONS.get(found);
      const many = known?.least === known?.most ? String(known?.least) : `at least ${String(known?.least)}`;
      return `gives "${found}" the wrong number of figures; it takes ${many}`;
    }
    case 'too-deep':
      return 'has too many brackets inside brackets; use an answer for a part of it';
    default:
      return code satisfies never;
  }
}
