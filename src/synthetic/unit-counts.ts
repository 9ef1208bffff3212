import type { Random } from '../kernel/random.ts';
import { countBands } from './count-bands.ts';
import type { Seat } from './seat.ts';
import { columnOf } from './template.ts';
import type { DecoyMaker, Row, Rule, Scene, Template } from './template.ts';

const COLUMNS = ['unit', 'cases', 'events', 'risk_per_1000'] as const;

type UnitColumn = (typeof COLUMNS)[number];
type Unit = Row<UnitColumn>;

/** One in twenty: the risk of every case in every unit, unless a defect says otherwise. */
const USUAL_RISK = 50;
const HIGH_RISK = 95;
const RATHER_HIGH_RISK = 75;
const LOW_RISK = 14;

/** So small that no event at all is still within the limits. */
const MOST_IN_SMALL = 64;

/** After so many draws that miss, a count is picked from those wanted instead. */
const TRIES = 200;

/** Unit A to Unit Z, then Unit AA and on. */
function unitName(index: number): string {
  const letters = (rest: number): string => {
    const last = rest % 26;
    const before = (rest - last) / 26;
    return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + last);
  };
  return `Unit ${letters(index)}`;
}

function drawEvents(cases: number, risk: number, random: Random): number {
  let events = 0;
  for (let index = 0; index < cases; index += 1) if (random.chance(risk, 1000)) events += 1;
  return events;
}

/** What chance makes of so many cases at a risk, given that it comes to `low`–`high`. */
function drawBetween(cases: number, risk: number, low: number, high: number, random: Random): string {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const events = drawEvents(cases, risk, random);
    if (events >= low && events <= high) return String(events);
  }
  return String(random.int(low, high));
}

/** A unit of a size at the usual risk, within the 95% limits. */
function unitOf(low: number, high: number): Scene<UnitColumn> {
  return (seat: Seat, random: Random): Unit => {
    const cases = random.int(low, high);
    const { alertLow, alertHigh } = countBands(cases);
    return {
      unit: unitName(seat.index),
      cases: String(cases),
      events: drawBetween(cases, USUAL_RISK, alertLow, alertHigh - 1, random),
      risk_per_1000: String(USUAL_RISK),
    };
  };
}

function riskOf(row: Unit): number {
  return Number(row.risk_per_1000);
}

const QUOTES = ['events', 'cases', 'risk_per_1000'] as const;

const trulyHigh: Rule<UnitColumn> = {
  name: 'truly-high',
  says: 'Every unit has a risk of 50 in 1,000; this one was made with nearly twice that, and lies above the upper 99.8% limit.',
  dimension: 'accuracy',
  severity: 3,
  columns: ['events'],
  quotes: QUOTES,
  scene: 'large',
  test: (row) => riskOf(row) < HIGH_RISK,
  spoil(row, random) {
    const cases = Number(row.cases);
    row.risk_per_1000 = String(HIGH_RISK);
    row.events = drawBetween(cases, HIGH_RISK, countBands(cases).alarmHigh, cases, random);
  },
};

const trulyLow: Rule<UnitColumn> = {
  name: 'truly-low',
  says: 'Every unit has a risk of 50 in 1,000; this one was made with less than a third of that, and lies below the lower 99.8% limit.',
  dimension: 'accuracy',
  severity: 2,
  columns: ['events'],
  quotes: QUOTES,
  scene: 'large',
  test: (row) => riskOf(row) >= USUAL_RISK,
  spoil(row, random) {
    const cases = Number(row.cases);
    row.risk_per_1000 = String(LOW_RISK);
    row.events = drawBetween(cases, LOW_RISK, 0, countBands(cases).alarmLow - 1, random);
  },
};

const trulyRatherHigh: Rule<UnitColumn> = {
  name: 'truly-rather-high',
  says: 'Every unit has a risk of 50 in 1,000; this one was made with half as much again, and lies between the upper 95% and 99.8% limits.',
  dimension: 'accuracy',
  severity: 2,
  columns: ['events'],
  quotes: QUOTES,
  test: (row) => riskOf(row) <= USUAL_RISK || riskOf(row) >= HIGH_RISK,
  spoil(row, random) {
    const cases = Number(row.cases);
    const { alertHigh, alarmHigh } = countBands(cases);
    row.risk_per_1000 = String(RATHER_HIGH_RISK);
    row.events = drawBetween(cases, RATHER_HIGH_RISK, alertHigh, alarmHigh - 1, random);
  },
};

function isSmall(row: Unit): boolean {
  return Number(row.cases) <= MOST_IN_SMALL;
}

const smallAndHigh: DecoyMaker<UnitColumn> = {
  name: 'small-and-high',
  says: 'A rate near the top of a league table; so small a unit gets there by chance, and is within the limits.',
  columns: ['events', 'cases'],
  scene: 'small',
  disguise(row) {
    row.events = String(countBands(Number(row.cases)).alertHigh - 1);
  },
  matches: (row) => isSmall(row) && Number(row.events) === countBands(Number(row.cases)).alertHigh - 1,
};

const smallAndNone: DecoyMaker<UnitColumn> = {
  name: 'small-and-none',
  says: 'No event at all looks like the best unit of all; so small a unit gets there by chance, and is within the limits.',
  columns: ['events', 'cases'],
  scene: 'small',
  disguise(row) {
    row.events = '0';
  },
  matches: (row) => isSmall(row) && row.events === '0',
};

const aboveByChance: DecoyMaker<UnitColumn> = {
  name: 'above-95-by-chance',
  says: 'Above the upper 95% limit and made with the same risk as all others: chance does this to about one unit in forty.',
  columns: ['events', 'cases'],
  disguise(row, random) {
    const { alertHigh, alarmHigh } = countBands(Number(row.cases));
    row.events = String(random.int(alertHigh, alarmHigh - 1));
  },
};

const belowByChance: DecoyMaker<UnitColumn> = {
  name: 'below-95-by-chance',
  says: 'Below the lower 95% limit and made with the same risk as all others: chance does this to about one unit in forty.',
  columns: ['events', 'cases'],
  disguise(row, random) {
    const { alarmLow, alertLow } = countBands(Number(row.cases));
    row.events = String(random.int(alarmLow, alertLow - 1));
  },
};

/**
 * Units with their cases and events, all at one risk of 50 in 1,000. A unit that is neither a defect nor a decoy is within
 * the 95% limits, so that a recipe decides how many chance carries over a line, and every seed is as hard. The column of
 * the risk is the truth: leave it out of what a learner sees.
 */
export const unitCounts: Template<UnitColumn> = {
  purpose:
    'Units with cases and events for a funnel plot: equal risks, planted true outliers, and luck that looks like one.',
  usualRows: 30,
  columns: COLUMNS.map(columnOf),
  scenes: { usual: unitOf(120, 320), small: unitOf(36, MOST_IN_SMALL), large: unitOf(450, 900) },
  mix: 'usual small large usual small usual large usual small usual large small'.split(' '),
  rules: [trulyHigh, trulyLow, trulyRatherHigh],
  decoys: [smallAndHigh, smallAndNone, aboveByChance, belowByChance],
};
