import { accountRules } from './account-rules.ts';
import { accountScenes, COMMON_CLAIM } from './account-scenes.ts';
import type { AccountColumn } from './account-scenes.ts';
import { columnOf } from './template.ts';
import type { DecoyMaker, Template } from './template.ts';

function percentIn(figure: string): number {
  return Number(/^(\d+)%$/.exec(figure)?.[1] ?? 60);
}

const decoys: DecoyMaker<AccountColumn>[] = [
  {
    name: 'unwelcome',
    says: 'A figure that nobody likes looks like one to hold back; it is whole, and counted as before.',
    columns: ['figure'],
    scene: 'low',
    matches: ({ figure }) => percentIn(figure) < 50,
  },
  {
    name: 'splendid',
    says: 'So good a figure looks made up; its counts give it, and nearly all that was due came in.',
    columns: ['figure'],
    scene: 'high',
    matches: ({ figure }) => percentIn(figure) > 97,
  },
  {
    name: 'small-but-counted',
    says: 'So few look too few to print; they are printed as counts, and claim nothing more.',
    columns: ['figure', 'denominator'],
    scene: 'few',
    matches: ({ denominator }) => Number(denominator) < 20,
  },
  {
    name: 'sample-with-interval',
    says: 'A sample looks like too little; it was drawn at random from the whole year, and has its interval beside it.',
    columns: ['denominator', 'interval'],
    scene: 'sampled',
    matches: ({ interval }) => interval !== '',
  },
  {
    name: 'audit-in-part',
    says: 'Cases that were not sent look like a fault of the claim; the claim says how many were, out of how many.',
    columns: ['figure', 'numerator'],
    scene: 'audit',
    matches: ({ measure }) => measure === 'were sent in',
  },
  {
    name: 'charted-rise',
    says: 'A rise looks like chance; it is shown month by month, and the last nine months lie above the mean.',
    columns: ['figure', 'points'],
    scene: 'rising',
    matches: ({ figure }) => figure.startsWith('from'),
  },
];

/**
 * The draft of a quality account of an invented trust with two hospitals, for April 2025 to March 2026: each row is a claim
 * as it is printed, and the evidence under it. `whole_figure` is the figure of the whole year or of the whole named in the
 * claim, where somebody knows it; `swing` is the largest change from one year to the next in the six years before, in
 * points, where a claim looks at two years; `interval` stands beside a sample.
 */
export const qualityAccount: Template<AccountColumn> = {
  purpose:
    'Claims of a draft quality account with the evidence under each, for deciding what a name can stand under.',
  usualRows: 12,
  columns: Object.keys(COMMON_CLAIM).map(columnOf),
  scenes: accountScenes,
  mix: 'usual usual few usual rising usual low audit usual sampled usual high'.split(' '),
  rules: accountRules,
  decoys,
};
