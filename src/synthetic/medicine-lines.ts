import type { Random } from '../kernel/random.ts';

/**
 * How a medicine is written in the three lists: `dalquent 50 micrograms twice a day`. The names are invented, so that
 * nothing here can be taken for advice.
 */

/** The generic name and the brand name of each medicine: two names for one thing. */
const NAMES: readonly (readonly [generic: string, brand: string])[] = [
  ['ambolard', 'Tirrawen'],
  ['brivendol', 'Sunquell'],
  ['corvashen', 'Peldrake'],
  ['dalquent', 'Ostramil'],
  ['eldrovane', 'Juncanto'],
  ['fennomar', 'Wexlore'],
  ['gildoram', 'Caspery'],
  ['harquil', 'Nembrook'],
  ['istavond', 'Rolliphan'],
  ['jurrandel', 'Amberwey'],
  ['kelmoth', 'Dovestra'],
  ['lorvendu', 'Quintavy'],
  ['mistrane', 'Halloben'],
  ['norquess', 'Fairlix'],
  ['opaldrin', 'Veskamor'],
];

const TIMES = ['once a day', 'twice a day', 'three times a day'];
const AMOUNTS = ['5 mg', '10 mg', '40 mg', '25 micrograms', '50 micrograms', '100 micrograms'];
const LINE = /^(\S+)(?: \((\S+)\))? (.+)$/;

/** What a line says. All of it is blank for a blank line. */
export interface MedicineLine {
  /** The first name it gives. */
  name: string;
  /** The brand name in brackets after it; blank where there is none. */
  brand: string;
  /** Amount, unit and times, or when it was stopped. */
  dose: string;
}

/** Both names of a medicine. No two are alike in a table; from the sixteenth row on they carry a number. */
export function namesOf(lot: number, round: number): { generic: string; brand: string } {
  const [generic, brand] = NAMES[lot] ?? ['', ''];
  const ending = round === 0 ? '' : `-${String(round + 1)}`;
  return { generic: generic + ending, brand: brand + ending };
}

/** Reads a line of any of the three lists. */
export function readLine(text: string): MedicineLine {
  const [, name = '', brand = '', dose = ''] = LINE.exec(text) ?? [];
  return { name, brand, dose };
}

/** Whether a line says that the medicine was stopped. */
export function isStopped(text: string): boolean {
  return readLine(text).dose.startsWith('stopped');
}

/** The unit of a dose: `mg`, `micrograms`, or blank. */
export function unitOf(dose: string): string {
  return /\b(mg|micrograms)\b/.exec(dose)?.[1] ?? '';
}

/** How often a dose is taken: `twice a day`; blank where it is not said so plainly. */
export function timesOf(dose: string): string {
  return TIMES.find((times) => dose.includes(times)) ?? '';
}

/** The same number in the other unit: a thousand times too much, or too little. */
export function swapUnit(dose: string): string {
  return dose.replace(/\b(mg|micrograms)\b/g, (unit) => (unit === 'mg' ? 'micrograms' : 'mg'));
}

/** The same dose at other times: once becomes twice, twice three times, three times once; else as it was. */
export function shiftTimes(dose: string): string {
  const place = TIMES.findIndex((times) => dose.includes(times));
  if (place < 0) return dose;
  return dose.replace(TIMES[place] ?? '', TIMES[(place + 1) % TIMES.length] ?? '');
}

/** A dose without the patient's note of who changed it. */
export function withoutNote(dose: string): string {
  return dose.replace(/ since .*/, '');
}

/** A plain dose: `50 micrograms twice a day`. */
export function doseOf(random: Random): string {
  return `${random.pick(AMOUNTS)} ${random.pick(TIMES)}`;
}
