import type { Case } from '../kind.ts';
import type { Decision } from './decisions.ts';
import { bothParts, eightPairs, wholeFile } from './examples.ts';
import type { LinkRecords, LinkRecordsResponse } from './schema.ts';

type LinkCase = Case<LinkRecords, LinkRecordsResponse>;

/** The decisions that the eight cards allow, by the place of the history in the definition. */
const WELL: Record<string, Decision> = {
  'pair-1': 'different',
  'pair-2': 'same',
  'pair-3': 'same',
  'pair-4': 'different',
  'pair-5': 'same',
  'pair-6': 'refer',
  'pair-7': 'same',
  'pair-8': 'refer',
};

function all(decision: Decision): Record<string, Decision> {
  return Object.fromEntries(Object.keys(WELL).map((id) => [id, decision]));
}

function decided(
  id: string,
  does: string,
  decisions: Record<string, Decision>,
  expect: LinkCase['expect'],
): LinkCase {
  return { id, does, def: eightPairs, seed: 1, response: { decisions }, expect };
}

function tuned(
  id: string,
  does: string,
  thresholds: { merge?: number; send?: number },
  expect: LinkCase['expect'],
): LinkCase {
  return { id, does, def: wholeFile, seed: 1, response: { decisions: {}, ...thresholds }, expect };
}

const NONE = { earned: 0, passed: false };
const ALL = { earned: 100, passed: true };

/**
 * Golden examples of scoring. Eight cards: the best answer costs 2 (two referrals), sending all costs 8, so there are
 * 6 points to save. A file of 177 pairs, 110 of them one person: the best thresholds cost 52, sending all 177, so
 * there are 125.
 */
export const linkRecordsCases: LinkCase[] = [
  decided('nothing', 'decides nothing', {}, { ...NONE, findings: Array<string>(8).fill('pair-open') }),
  decided('all-same', 'merges every pair', all('same'), NONE),
  decided('all-different', 'keeps every pair apart', all('different'), NONE),
  decided('all-refer', 'sends every pair to a person', all('refer'), NONE),
  decided('all-well', 'decides every pair as its records allow', WELL, ALL),
  decided(
    'one-needless',
    'sends the person who moved to a person',
    { ...WELL, 'pair-2': 'refer' },
    {
      earned: 83,
      passed: true,
    },
  ),
  decided(
    'two-needless',
    'sends two clear pairs to a person',
    { ...WELL, 'pair-2': 'refer', 'pair-1': 'refer' },
    {
      earned: 66,
      passed: false,
    },
  ),
  decided(
    'one-missed',
    'keeps apart the two spellings of one name',
    { ...WELL, 'pair-5': 'different' },
    {
      earned: 50,
      passed: false,
    },
  ),
  decided('one-false-merge', 'merges the twins', { ...WELL, 'pair-1': 'same' }, NONE),
  decided(
    'guess-apart',
    'keeps apart what the records cannot tell',
    { ...WELL, 'pair-6': 'different' },
    {
      earned: 66,
      passed: false,
    },
  ),
  decided('guess-same', 'merges what the records cannot tell', { ...WELL, 'pair-8': 'same' }, NONE),
  decided('unknown-ids', 'decides pairs that are not there', { 'pair-99': 'same', 'pair-0': 'refer' }, NONE),
  tuned('best', 'merges above the twins and asks about them', { merge: 37, send: 30 }, ALL),
  tuned(
    'no-person',
    'merges from 30 and asks nobody: ten pairs of twins',
    { merge: 30, send: 30 },
    {
      earned: 49,
      passed: false,
    },
  ),
  tuned('eager', 'merges from 20, families included', { merge: 20, send: 10 }, { earned: 9, passed: false }),
  tuned('careful', 'asks about everything from 10 up', { merge: 38, send: 10 }, { earned: 84, passed: true }),
  tuned(
    'strict',
    'merges only what agrees in full and asks nobody',
    { merge: 40, send: 40 },
    {
      earned: 52,
      passed: false,
    },
  ),
  tuned('merge-only', 'sets one threshold', { merge: 37 }, { earned: 64, passed: false }),
  tuned('send-only', 'lets a person do it all', { send: 30 }, { earned: 37, passed: false }),
  tuned('crossed', 'asks only above where it merges', { merge: 30, send: 40 }, { earned: 49, passed: false }),
  {
    id: 'cards-only',
    does: 'decides the cards and leaves the file alone',
    def: bothParts,
    seed: 1,
    response: {
      decisions: {
        'pair-1': 'different',
        'pair-2': 'same',
        'pair-3': 'different',
        'pair-4': 'same',
        'pair-5': 'same',
        'pair-6': 'different',
      },
    },
    expect: { earned: 50, passed: false },
  },
];
