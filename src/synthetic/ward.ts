import type { Random } from '../kernel/random.ts';
import { decimalOf } from './decimals.ts';
import { ageOver100, newbornUnder, noFixedAbode } from './decoys.ts';
import { dateOf, daytimeAfter, momentOf, shiftMinutes } from './moments.ts';
import { dobAged, postcodeOf, sexOf } from './people.ts';
import type { Seat } from './seat.ts';
import {
  born1900,
  bornAfterAdmission,
  diedButSentHome,
  dischargeBeforeAdmission,
  malformedPostcode,
  nhsNumberCheckDigit,
} from './stay-rules.ts';
import { columnOf } from './template.ts';
import type { Row, Template } from './template.ts';
import { COMMON_STAY, wardRules } from './ward-rules.ts';
import type { WardColumn } from './ward-rules.ts';

type Stay = Row<WardColumn>;

/** 3 March 2026. */
const WARD_DAY = 20_515;
const WOMEN = 'Amina Grace Helen Mei Nadia Ruth'.split(' ');
const MEN = 'Arjun Daniel Leon Peter Tomasz Yusuf'.split(' ');

/** An adult without allergies, home after a few days. Rows follow one another through the day, from 06:00. */
function usual(seat: Seat, random: Random, sex = sexOf(random)): Stay {
  const admitted = momentOf(WARD_DAY, 360 + seat.index * 55 + random.int(0, 45));
  const scale = random.int(480, 1040);
  return {
    ...COMMON_STAY,
    nhs_number: seat.nhsNumber,
    name: `${seat.surname.toUpperCase()}, ${random.pick(sex === '2' ? WOMEN : MEN)}`,
    dob: dobAged(admitted, 24, 93, random),
    sex,
    postcode: postcodeOf(random),
    specialty: random.pick(['300', '320', '340']),
    admitted,
    recorded: shiftMinutes(admitted, random.int(30, 480)),
    discharged: daytimeAfter(admitted, random.int(2, 7), random),
    weight_kg: decimalOf(scale + random.int(-8, 8)),
    scale_kg: decimalOf(scale),
  };
}

function woman(seat: Seat, random: Random): Stay {
  return usual(seat, random, '2');
}

function allergic(seat: Seat, random: Random): Stay {
  const allergen = random.pick(['Penicillin', 'Latex', 'Ibuprofen']);
  return { ...usual(seat, random), allergy_status: 'Allergy', allergen };
}

function died(seat: Seat, random: Random): Stay {
  return { ...usual(seat, random), method: '4', destination: '79' };
}

function newborn(seat: Seat, random: Random): Stay {
  const stay = usual(seat, random, '1');
  const weight = decimalOf(random.int(28, 41));
  return { ...stay, dob: dateOf(stay.admitted), weight_kg: weight, scale_kg: weight };
}

/** One day's admissions to one ward, 3 March 2026. */
export const ward: Template<WardColumn> = {
  purpose: "One day's admissions to one ward, with a defect of every dimension to find by eye.",
  usualRows: 12,
  columns: Object.keys(COMMON_STAY).map(columnOf),
  scenes: { usual, woman, allergic, died, newborn },
  mix: 'usual allergic woman died usual allergic usual usual'.split(' '),
  rules: [
    nhsNumberCheckDigit,
    bornAfterAdmission,
    dischargeBeforeAdmission,
    born1900,
    diedButSentHome<WardColumn>('method', 'destination'),
    malformedPostcode,
    ...wardRules,
  ],
  decoys: [ageOver100, noFixedAbode, newbornUnder('midwifery', '560')],
};
