import type { Case } from '../kind.ts';
import { chestLetter, fieldsOfAnEntry, madeLetter } from './examples.ts';
import type { CodeNarrative, CodeNarrativeResponse, MarkedPhrase } from './schema.ts';
import { modelCodeNarrative } from './score.ts';

type NarrativeCase = Case<CodeNarrative, CodeNarrativeResponse>;

const CHEST = modelCodeNarrative(chestLetter, 1).phrases;
const FIELDS = modelCodeNarrative(fieldsOfAnEntry, 1).phrases;
const MADE = modelCodeNarrative(madeLetter, 1).phrases;

/** The leaflet that names a disease. */
const LEAFLET: MarkedPhrase = { sentence: 7, from: 4, to: 5, code: 'T-009', status: 'suspected' };

/** The phrase of one sentence changed, the others as they are. */
function but(phrases: MarkedPhrase[], sentence: number, change: Partial<MarkedPhrase>): MarkedPhrase[] {
  return phrases.map((phrase) => (phrase.sentence === sentence ? { ...phrase, ...change } : phrase));
}

function coded(
  id: string,
  does: string,
  def: CodeNarrative,
  phrases: MarkedPhrase[],
  expect: NarrativeCase['expect'],
): NarrativeCase {
  return { id, does, def, seed: 1, response: { phrases }, expect };
}

const NONE = { earned: 0, passed: false };
const RIGHT = ['right', 'right', 'right', 'right', 'right'];

/**
 * Golden examples of scoring. Each of the five phrases of the chest letter is worth 20, and laziness earns nothing
 * there. In the fields, sentence 1 marked whole as the substance is worth 0.7 ÷ 4 = 0.175, so a raw credit earns
 * (credit − 0.175) ÷ 0.825, rounded down.
 */
export const codeNarrativeCases: NarrativeCase[] = [
  coded('chest-nothing', 'marks nothing', chestLetter, [], {
    ...NONE,
    findings: ['missed', 'missed', 'missed', 'missed', 'missed'],
  }),
  coded('chest-model', 'marks every phrase just so', chestLetter, CHEST, {
    earned: 100,
    passed: true,
    findings: RIGHT,
  }),
  // 1 ÷ 5: four patients' worth of disease is invented.
  coded(
    'chest-all-confirmed',
    'finds every phrase and calls each confirmed',
    chestLetter,
    CHEST.map((phrase) => ({ ...phrase, status: 'confirmed' as const })),
    { earned: 20, passed: false, findings: ['right', 'invented', 'invented', 'invented', 'invented'] },
  ),
  // (4 + 0.8) ÷ 5
  coded(
    'chest-acceptable',
    'chooses an acceptable code once',
    chestLetter,
    but(CHEST, 3, { code: 'T-002' }),
    {
      earned: 96,
      passed: true,
      findings: ['right', 'acceptable', 'right', 'right', 'right'],
    },
  ),
  // (4 + 0.4) ÷ 5
  coded(
    'chest-too-broad',
    'chooses a code that is too broad once',
    chestLetter,
    but(CHEST, 6, { code: 'T-004' }),
    {
      earned: 88,
      passed: true,
      findings: ['right', 'right', 'right', 'right', 'too-broad'],
    },
  ),
  coded('chest-other-code', 'chooses another code once', chestLetter, but(CHEST, 6, { code: 'T-003' }), {
    earned: 80,
    passed: true,
    findings: ['right', 'right', 'right', 'right', 'other-code'],
  }),
  // 5 × 0.7 ÷ 5
  coded(
    'chest-wide',
    'marks a word too many each time',
    chestLetter,
    CHEST.map(({ from, ...phrase }) => ({ ...phrase, from: from - 1 })),
    { earned: 70, passed: false, findings: ['wide', 'wide', 'wide', 'wide', 'wide'] },
  ),
  // (4 + 0.7) ÷ 5
  coded('chest-narrow', 'marks one word of two', chestLetter, but(CHEST, 3, { from: 7 }), {
    earned: 94,
    passed: true,
    findings: ['right', 'narrow', 'right', 'right', 'right'],
  }),
  // 5 × 0.4 ÷ 5
  coded(
    'chest-no-status',
    'finds and codes every phrase and gives no status',
    chestLetter,
    CHEST.map(({ status: _status, ...phrase }) => phrase),
    { earned: 40, passed: false },
  ),
  // (4 + 0.4) ÷ 5: thought of is not excluded, and neither is a disease given to him.
  coded('chest-other-status', 'takes suspected for past', chestLetter, but(CHEST, 4, { status: 'past' }), {
    earned: 88,
    passed: true,
    findings: ['right', 'right', 'other-status', 'right', 'right'],
  }),
  // 4 ÷ 5 is enough, and yet no pass: his asthma would be gone from the record.
  coded(
    'chest-denied',
    'rules out what the letter confirms',
    chestLetter,
    but(CHEST, 2, { status: 'ruled-out' }),
    {
      earned: 80,
      passed: false,
      findings: ['denied', 'right', 'right', 'right', 'right'],
    },
  ),
  // (5 − 0.5) ÷ 5
  coded('chest-leaflet', 'codes the leaflet as suspected', chestLetter, [...CHEST, LEAFLET], {
    earned: 90,
    passed: true,
    findings: [...RIGHT, 'decoy'],
  }),
  coded(
    'chest-leaflet-confirmed',
    'codes the leaflet as confirmed',
    chestLetter,
    [...CHEST, { ...LEAFLET, status: 'confirmed' }],
    { earned: 90, passed: false, findings: [...RIGHT, 'decoy'] },
  ),
  coded(
    'chest-again',
    'marks a phrase whole and once more in part',
    chestLetter,
    [{ sentence: 3, from: 6, to: 6, code: 'T-001', status: 'ruled-out' }, ...CHEST],
    { earned: 90, passed: true, findings: [...RIGHT, 'again'] },
  ),
  coded(
    'chest-outside',
    'marks words that the letter does not have',
    chestLetter,
    [
      { sentence: 40, from: 1, to: 2 },
      { sentence: 2, from: 4, to: 90 },
      { sentence: 0, from: 0, to: 0 },
    ],
    NONE,
  ),
  coded('fields-model', 'names every field', fieldsOfAnEntry, FIELDS, { earned: 100, passed: true }),
  // (2 ÷ 4 − 0.175) ÷ 0.825 = 0.39…
  coded('fields-half', 'names two fields of four', fieldsOfAnEntry, FIELDS.slice(0, 2), {
    earned: 39,
    passed: false,
    findings: ['right', 'right', 'missed', 'missed'],
  }),
  coded(
    'fields-sentence-whole',
    'marks a whole sentence with three fields in it as one',
    fieldsOfAnEntry,
    [{ sentence: 1, from: 1, to: 9, code: 'T-101' }],
    { ...NONE, findings: ['wide', 'missed', 'missed', 'missed'] },
  ),
  // (5 + 0.7) ÷ 6
  coded(
    'made-no-side',
    'leaves a side out',
    madeLetter,
    MADE.map(({ side: _side, ...phrase }) => phrase),
    { earned: 95, passed: true, findings: ['no-side', ...RIGHT] },
  ),
  // (5 + 0.4) ÷ 6, and no pass: somebody may operate on what a record says.
  coded('made-other-side', 'gives the wrong side', madeLetter, but(MADE, 1, { side: 'left' }), {
    earned: 90,
    passed: false,
    findings: ['other-side', ...RIGHT],
  }),
];
