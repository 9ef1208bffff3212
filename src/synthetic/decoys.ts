import { dobAged } from './people.ts';
import type { DecoyMaker } from './template.ts';

export const ageOver100: DecoyMaker<'dob' | 'admitted'> = {
  name: 'age-over-100',
  says: 'An age above 100 looks like a default date; people do live that long, and this is not 1 January 1900.',
  columns: ['dob'],
  disguise(row, random) {
    row.dob = dobAged(row.admitted, 101, 107, random);
  },
};

/** Source: ODS pseudo-postcodes. */
export const noFixedAbode: DecoyMaker<'postcode'> = {
  name: 'no-fixed-abode',
  says: 'This postcode looks made up; it is the national code for no fixed abode, and deleting it hides people.',
  columns: ['postcode'],
  disguise(row) {
    row.postcode = 'ZZ99 3VZ';
  },
};

/** Source: PERSON STATED GENDER, NHS Data Model and Dictionary. */
export const gender9: DecoyMaker<'sex'> = {
  name: 'gender-9',
  says: 'Code 9 looks like a slip; it is the national code for indeterminate, which is not X, not known.',
  columns: ['sex'],
  disguise(row) {
    row.sex = '9';
  },
};

/** A newborn boy counted under his mother's service. `service` ends the name: `newborn-under-midwifery`. */
export function newbornUnder(service: string, specialty: string): DecoyMaker<'specialty' | 'sex' | 'dob'> {
  return {
    name: `newborn-under-${service}`,
    says: `A male under ${service} (${specialty}) looks wrong; he is a newborn, counted under his mother's specialty.`,
    columns: ['specialty', 'sex', 'dob'],
    scene: 'newborn',
    disguise(row) {
      row.sex = '1';
      row.specialty = specialty;
    },
  };
}
