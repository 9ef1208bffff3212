import { sayDate } from '../../kernel/dates.ts';
import { createRandom } from '../../kernel/random.ts';
import { cellOf } from '../../kernel/table.ts';
import { percentOf, SAME_DEFINITION, YEAR } from '../../synthetic/account-scenes.ts';
import type { AccountColumn, AccountRow } from '../../synthetic/account-scenes.ts';
import type { Generated, Recipe } from '../../synthetic/contract.ts';
import { generateFrom } from '../../synthetic/generate.ts';
import { qualityAccount } from '../../synthetic/quality-account.ts';
import { layReasons } from './claim-reasons.ts';
import { FAULT_PLANS, soundBecause } from './claim-words.ts';
import type { ClaimFigures } from './claim-words.ts';
import { openAccounts } from './made-claims.ts';
import type { MadeAccount } from './made-claims.ts';
import { PLANTED } from './planted.ts';
import type { AccountClaim, ClaimEvidence, SignAccount } from './schema.ts';

/** The one template that makes accounts, so that a browser need not load the others. */
const SHELF = { 'quality-account': qualityAccount };

function withCommas(count: string): string {
  return count.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "April 2025": the table's periods begin and end with a month. */
function sayMonth(date: string): string {
  return (sayDate(date) ?? date).replace(/^\d+ /, '');
}

function figuresOf(row: AccountRow): ClaimFigures {
  const [top, below, due] = [Number(row.numerator), Number(row.denominator), Number(row.due)];
  const percent = (count: number, of: number): string => `${String(percentOf(count, of))}%`;
  return {
    figure: row.figure,
    numerator: withCommas(row.numerator),
    denominator: withCommas(row.denominator),
    due: withCommas(row.due),
    whole: row.whole,
    counted: row.counted,
    from: sayMonth(row.from),
    to: sayMonth(row.to),
    wholeFigure: row.whole_figure,
    sites: row.sites,
    definition: row.definition,
    swing: row.swing,
    percent: percent(top, below),
    percentWithOneLess: percent(top - 1, below),
    share: percent(below, due),
    missing: withCommas(String(due - below)),
    unsent: withCommas(String(below - top)),
  };
}

function sayCompleteness(row: AccountRow, { denominator, due }: ClaimFigures): string {
  if (row.measure === 'were sent in') return `The list of cases due is whole: ${denominator}`;
  if (row.interval !== '') return `All ${denominator} that were drawn were found`;
  return row.due === row.denominator
    ? `All ${due} records that were due came in`
    : `${denominator} of the ${due} records due came in`;
}

function startWithCapital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

/** How it was counted, and who answers for it. */
function sayMethod(row: AccountRow, is: ClaimFigures): string {
  const isYear = row.from === YEAR.from && row.to === YEAR.to;
  const sentences = [
    startWithCapital(
      is.definition === SAME_DEFINITION
        ? `${is.sites}, counted ${is.definition}.`
        : `${is.sites}. The definition is ${is.definition}.`,
    ),
    row.interval !== '' && 'Each was judged from its papers by somebody who had not seen the figure.',
    row.points === '24' &&
      'Shown month by month for two years: the last nine months all lie above the mean of those before.',
    row.points === '2' &&
      `Two years are compared. In the six years before, one differed from the next by up to ${is.swing} points.`,
    is.wholeFigure !== '' &&
      `${isYear ? `Of all ${is.whole}` : 'Over the whole year'} it was ${is.wholeFigure}.`,
    row.owner === '' ? 'Owner: not named.' : `Owner: ${row.owner}.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

function evidenceOf(row: AccountRow, is: ClaimFigures): ClaimEvidence {
  const before = /^from (\d+%)/.exec(row.figure)?.[1];
  return {
    numerator: `${is.numerator} ${is.counted} ${row.measure}${before === undefined ? '' : `; ${before} the year before`}`,
    denominator: `${is.denominator} ${is.counted}${row.interval === '' ? '' : ', drawn at random'}`,
    completeness: sayCompleteness(row, is),
    period: `${is.from} to ${is.to}`,
    method: sayMethod(row, is),
  };
}

function claimOf(row: AccountRow, rule: string | undefined, decoy: string | undefined): AccountClaim {
  const is = figuresOf(row);
  const claim = {
    id: row.topic.toLowerCase().replaceAll(' ', '-'),
    label: row.topic,
    say: row.claim,
    evidence: evidenceOf(row, is),
    reasons: [],
  };
  const fault = PLANTED.find((name) => name === rule);
  const plan = fault && FAULT_PLANS[fault];
  if (!plan) return { ...claim, decision: 'sign', because: soundBecause(is, decoy) };
  const { decision, because, from, letter } = plan;
  return {
    ...claim,
    fault,
    decision,
    because: { sign: because.sign(is), caveat: because.caveat(is), refuse: because.refuse(is) },
    voice: { from, says: letter(is) },
  };
}

function claimsOf({ table, planted, decoys }: Generated): AccountClaim[] {
  return table.rowIds.map((id, index) => {
    const row = Object.fromEntries(
      table.columns.map(({ name }) => [name, cellOf(table, index, name)]),
    ) as Record<AccountColumn, string>;
    const nameIn = (list: readonly { row: string; rule: string }[]): string | undefined =>
      list.find((one) => one.row === id)?.rule;
    return claimOf(row, nameIn(planted), nameIn(decoys));
  });
}

/** The recipe of one version. The first version keeps its own seed. */
function recipeOf(
  { seed: first }: SignAccount,
  data: NonNullable<SignAccount['data']>,
  seed: number,
): Recipe {
  return { ...data, seed: seed === first ? data.seed : seed };
}

function make(def: SignAccount, seed: number): MadeAccount {
  if (!def.data) return { claims: [], faults: [] };
  const made = generateFrom(SHELF, recipeOf(def, def.data, seed));
  if (!made.ok) return { claims: [], faults: made.faults };
  return { claims: layReasons(claimsOf(made.value), createRandom(seed)), faults: [] };
}

openAccounts(make);
