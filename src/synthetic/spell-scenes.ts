import type { Random } from '../kernel/random.ts';
import { decimalOf } from './decimals.ts';
import { dateOf, daytimeAfter, momentOf, shiftDays, shiftMinutes } from './moments.ts';
import { dobAged, NO_PRACTICE, postcodeOf, practiceOf, sexOf } from './people.ts';
import type { Seat } from './seat.ts';
import type { Row, Scene } from './template.ts';

/** The hospital whose spells these are; invented, as are the two others. */
export const OWN_PROVIDER = 'TCH01';
const SENDING_PROVIDER = 'TCH02';
const RECEIVING_PROVIDER = 'TCH03';

/**
 * What most spells have in common, and with it the columns in the order in which they are shown. Codes are national
 * ones, except diagnoses (TEACH-01) and organisations, which are invented.
 */
export const COMMON_SPELL = {
  nhs_number: '',
  nhs_number_status: '01',
  dob: '',
  sex: '',
  ethnic_category: '',
  postcode: '',
  gp_practice: '',
  practice_closed: '',
  provider: OWN_PROVIDER,
  decided_to_admit: '',
  ed_arrival: '',
  admission_method: '21',
  admission_source: '19',
  admitted: '',
  discharged: '',
  discharge_method: '1',
  discharge_destination: '19',
  specialty: '',
  diagnosis: '',
  diagnosis_text: '',
  side: '',
  prior_provider: '',
  prior_discharged: '',
  next_provider: '',
  next_admitted: '',
  later_attendance: '',
  result_test: '',
  result_value: '',
  result_unit: '',
  systolic: '',
  diastolic: '',
};

export type SpellColumn = keyof typeof COMMON_SPELL;

/** One admitted-care spell. */
export type Spell = Row<SpellColumn>;

/** 1 October 2025; spells begin in the 341 days from it, so that all but unfinished ones are over when the data are drawn. */
const FIRST_DAY = 20_362;
/** 21 September 2026; unfinished spells begin in the nine days from it. */
const LAST_DAYS = 20_717;

/** Codes of ETHNIC CATEGORY, A more often than others; Z is an answer too, and 99 is none. */
const ETHNIC_CATEGORIES = Array.from('AAABCDEFGHJKLMNPRSZ');
const ILLNESSES = [
  ['TEACH-01', 'Chest infection', '340'],
  ['TEACH-02', 'Heart failure', '320'],
  ['TEACH-03', 'Stroke', '400'],
] as const;
const OPERATIONS = [
  ['TEACH-11', 'hip arthritis', '110'],
  ['TEACH-12', 'cataract', '130'],
  ['TEACH-13', 'inguinal hernia', '100'],
] as const;

/** An adult brought to this hospital's emergency department, treated for some days, and sent home. */
function usual(seat: Seat, random: Random, day = FIRST_DAY + random.int(0, 340)): Spell {
  const admitted = momentOf(day, random.int(0, 1439));
  const discharged = daytimeAfter(admitted, random.int(1, 9), random);
  const [diagnosis, words, specialty] = random.pick(ILLNESSES);
  return {
    ...COMMON_SPELL,
    nhs_number: seat.nhsNumber,
    dob: dobAged(admitted, 19, 94, random),
    sex: sexOf(random),
    ethnic_category: random.pick(ETHNIC_CATEGORIES),
    postcode: postcodeOf(random),
    gp_practice: practiceOf(random),
    ed_arrival: shiftMinutes(admitted, -random.int(60, 600)),
    admitted,
    discharged,
    specialty,
    diagnosis,
    diagnosis_text: words,
    later_attendance: random.chance(1, 6) ? daytimeAfter(discharged, random.int(3, 14), random) : '',
  };
}

/** A spell that did not begin in the emergency department: the usual one with some cells changed. */
function arriving(seat: Seat, random: Random, admissionMethod: string): Spell {
  return { ...usual(seat, random), ed_arrival: '', admission_method: admissionMethod };
}

/** Sent by a general practitioner, with a potassium and a blood pressure. */
function referred(seat: Seat, random: Random): Spell {
  return {
    ...arriving(seat, random, '22'),
    result_test: 'Potassium',
    result_value: decimalOf(random.int(35, 52)),
    result_unit: 'mmol/L',
    systolic: String(random.int(104, 158)),
    diastolic: String(random.int(58, 92)),
  };
}

/** From a clinic, with an HbA1c, whose numbers would be impossible for a potassium. */
function clinic(seat: Seat, random: Random): Spell {
  const result_value = String(random.int(34, 76));
  return { ...arriving(seat, random, '24'), result_test: 'HbA1c', result_value, result_unit: 'mmol/mol' };
}

/** A planned operation on one side. */
function elective(seat: Seat, random: Random): Spell {
  const spell = arriving(seat, random, random.pick(['11', '12', '13']));
  const [diagnosis, words, specialty] = random.pick(OPERATIONS);
  const side = random.pick(['L', 'R']);
  return {
    ...spell,
    admitted: `${dateOf(spell.admitted)}T07:${random.pick(['15', '30', '45'])}`,
    decided_to_admit: shiftDays(spell.admitted, -random.int(7, 120)),
    specialty,
    diagnosis,
    diagnosis_text: `${side === 'L' ? 'Left' : 'Right'} ${words}`,
    side,
  };
}

/** A visitor from overseas: no NHS number is present and none is needed (status 07). */
function overseas(seat: Seat, random: Random): Spell {
  return { ...elective(seat, random), nhs_number: '', nhs_number_status: '07', gp_practice: NO_PRACTICE };
}

/** Home from another hospital weeks before. */
function returning(seat: Seat, random: Random): Spell {
  const spell = usual(seat, random);
  const prior = daytimeAfter(spell.admitted, -random.int(15, 60), random);
  return { ...spell, prior_provider: SENDING_PROVIDER, prior_discharged: prior };
}

/** Moved here from a ward of another hospital, not in an emergency. */
function transfer(seat: Seat, random: Random): Spell {
  const spell = arriving(seat, random, '81');
  const prior = shiftMinutes(spell.admitted, -random.int(40, 300));
  return { ...spell, admission_source: '51', prior_provider: SENDING_PROVIDER, prior_discharged: prior };
}

/** Moved on to a ward of another hospital. */
function onward(seat: Seat, random: Random): Spell {
  const spell = usual(seat, random);
  const next = shiftMinutes(spell.discharged, random.int(40, 300));
  return { ...spell, discharge_destination: '51', next_provider: RECEIVING_PROVIDER, next_admitted: next };
}

function died(seat: Seat, random: Random): Spell {
  return { ...usual(seat, random), discharge_method: '4', discharge_destination: '79', later_attendance: '' };
}

/** Still in hospital on the day the data were drawn. */
function staying(seat: Seat, random: Random): Spell {
  const unfinished = {
    discharged: '',
    discharge_method: '8',
    discharge_destination: '98',
    later_attendance: '',
  };
  return { ...usual(seat, random, LAST_DAYS + random.int(0, 8)), ...unfinished };
}

function delivery(seat: Seat, random: Random): Spell {
  const spell = arriving(seat, random, '31');
  const dob = dobAged(spell.admitted, 18, 43, random);
  return { ...spell, dob, sex: '2', specialty: '501', diagnosis: 'TEACH-21', diagnosis_text: 'Delivery' };
}

function newborn(seat: Seat, random: Random): Spell {
  const spell = { ...arriving(seat, random, '82'), admission_source: '79', specialty: '420' };
  return { ...spell, dob: dateOf(spell.admitted), diagnosis: 'TEACH-22', diagnosis_text: 'Birth' };
}

/** Every scene of a spell, by name. */
export const spellScenes: Record<string, Scene<SpellColumn>> = {
  usual,
  referred,
  clinic,
  elective,
  overseas,
  returning,
  transfer,
  onward,
  died,
  staying,
  delivery,
  newborn,
};
