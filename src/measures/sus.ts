/** The statements of the System Usability Scale. */
const STATEMENTS = 10;
const STRONGLY_AGREE = 5;
const POINTS_A_STEP = 2.5;

/**
 * The System Usability Scale of one form, 0–100 in steps of 2.5: ten whole answers from 1, strongly disagree, to 5,
 * strongly agree, in the order of the form. Odd statements praise and give their answer less 1; even ones complain and
 * give 5 less their answer; the sum is multiplied by 2.5. So ten equal answers come to 50, ones as well as fives. It is
 * no percentage. Undefined for any other number of answers, or an answer that is not one of the five: half a form has
 * no score.
 * Source: Brooke J, "SUS: a quick and dirty usability scale", Usability Evaluation in Industry 1996:189–94.
 */
export function susScore(answers: readonly number[]): number | undefined {
  if (answers.length !== STATEMENTS) return undefined;
  if (!answers.every((answer) => Number.isInteger(answer) && answer >= 1 && answer <= STRONGLY_AGREE))
    return undefined;
  const steps = answers.map((answer, index) => (index % 2 === 0 ? answer - 1 : STRONGLY_AGREE - answer));
  return POINTS_A_STEP * steps.reduce((sum, step) => sum + step, 0);
}
