import { dateOfDay, dayNumber } from '../kernel/dates.ts';
import type { Random } from '../kernel/random.ts';
import { compareBirthDates } from '../measures/birth-dates.ts';
import type { IndexRecord } from './index-contract.ts';
import { postcodeOf, sexOf } from './people.ts';

/** Surnames of which no two are alike enough to be one name misspelt: a test holds them apart. */
export const SURNAMES =
  'Okafor Bennett Iqbal Kowalski Hughes Chen Patel Murray Adeyemi Walsh Fraser Silva Novak Mensah Osei Lindqvist Gray Thornbury Vickers Zielinska Pereira Blackwood Ingram Dunmore Yilmaz Castell Quigley Ezenwa Fenwick Larkhill'.split(
    ' ',
  );

/** Forenames by code of sex, as far apart as the surnames. */
export const FORENAMES: Record<string, readonly string[]> = {
  '1': 'Daniel Kwame Oliver Tomasz Arjun Samuel Wei Peter Idris Callum Felix Hugo Bruno Noah Gethin Viktor Luca'.split(
    ' ',
  ),
  '2': 'Grace Sofia Hannah Priya Joanna Ming Ruth Chloe Ngozi Bethan Esther Leila Ivy Wanda Keira Oluchi Freya'.split(
    ' ',
  ),
};

/** Surnames in two spellings that look alike. */
export const NEAR_SPELLINGS = [
  ['Rahman', 'Rehman'],
  ['Chowdhury', 'Chaudhry'],
  ['Kuznetsov', 'Kouznetsoff'],
  ['Abdullah', 'Abdalla'],
] as const;

/** Forenames in two spellings that a comparison made for English names takes for two names. */
export const FAR_SPELLINGS: Record<string, readonly (readonly [string, string])[]> = {
  '1': [
    ['Yusuf', 'Youssef'],
    ['Qasim', 'Kassem'],
    ['Tariq', 'Tarek'],
    ['Dmitri', 'Dmytro'],
  ],
  '2': [
    ['Noor', 'Nur'],
    ['Zainab', 'Zeynep'],
    ['Julia', 'Yuliia'],
    ['Aisha', 'Ayesha'],
  ],
};

/** One of a list that is not this one. The list has two or more that differ. */
export function pickOther<T>(list: readonly T[], not: T, random: Random): T {
  let found = random.pick(list);
  while (found === not) found = random.pick(list);
  return found;
}

/** A postcode in another area than this one. */
export function otherPostcode(not: string, random: Random): string {
  let found = postcodeOf(random);
  while (found.slice(0, 2) === not.slice(0, 2)) found = postcodeOf(random);
  return found;
}

/** A telephone number of the range kept for stories (07700 900000 to 900999), other than this one. */
export function otherPhone(not: string, random: Random): string {
  let found = not;
  while (found === not) found = `07700900${String(random.int(0, 999)).padStart(3, '0')}`;
  return found;
}

/** The years that somebody may be born in, both included. */
type Years = readonly [number, number];
const GROWN: Years = [1940, 2006];
/** Born so lately that a parent's telephone stands in the record. */
export const CHILD: Years = [2012, 2024];
/** Old enough for a record of one's own, young enough for a parent who still has one. */
export const HEIR: Years = [1985, 2006];

/**
 * A birthday in February to December, on the 13th to the 28th: day and month cannot be changed about unseen, and it
 * is never 1 January, which stands for a date that nobody knew. `unlike`: no two of its three parts are that date's.
 */
export function birthday(random: Random, years: Years = GROWN, unlike = ''): string {
  for (;;) {
    const [year, month] = [random.int(...years), random.int(2, 12)];
    const day = random.int(13, 28);
    const dob = `${String(year)}-${String(month).padStart(2, '0')}-${String(day)}`;
    if (compareBirthDates(dob, unlike) !== 'agree' && compareBirthDates(dob, unlike) !== 'partly') return dob;
  }
}

/** The date so many days before another. */
export function daysBefore(dob: string, days: number): string {
  return dateOfDay((dayNumber(dob) ?? 0) - days) ?? dob;
}

/** Someone who does not exist, with every field filled. */
export function personOf(nhsNumber: string, random: Random): IndexRecord {
  const sex = sexOf(random);
  return {
    nhs_number: nhsNumber,
    surname: random.pick(SURNAMES),
    forename: random.pick(FORENAMES[sex] ?? SURNAMES),
    dob: birthday(random),
    sex,
    postcode: postcodeOf(random),
    phone: otherPhone('', random),
  };
}
