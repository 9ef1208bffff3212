import type { Random } from '../kernel/random.ts';
import { compareBirthDates } from '../measures/birth-dates.ts';
import type { IndexRecord, StoryInfo } from './index-contract.ts';
import {
  birthday,
  CHILD,
  daysBefore,
  FAR_SPELLINGS,
  FORENAMES,
  HEIR,
  NEAR_SPELLINGS,
  otherPhone,
  otherPostcode,
  pickOther,
  SURNAMES,
} from './index-people.ts';

/** What a story is told with: the first record, which it may change, and a number that nobody has yet. */
export interface Telling {
  first: IndexRecord;
  /** The NHS number of somebody else. */
  otherNumber: string;
  /** How many pairs of this story came before, from 0: stories with two forms take turns, so that no seed has more of one. */
  turn: number;
  random: Random;
}

/** How a pair of records came about. */
export interface Story extends StoryInfo {
  /** Makes the second record. `first` is the telling's own copy. */
  tell(telling: Telling): IndexRecord;
}

function otherForename({ sex, forename }: IndexRecord, random: Random): string {
  return pickOther(FORENAMES[sex] ?? SURNAMES, forename, random);
}

/** Two neighbouring letters of a name, after the second, changed about. */
function mistype(name: string, random: Random): string {
  const places = [...Array(name.length - 3).keys()]
    .map((at) => at + 2)
    .filter((at) => name[at] !== name[at + 1]);
  const at = places.length > 0 ? random.pick(places) : name.length - 1;
  return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
}

/** A birthday of someone a generation older, of whose three parts no two are the child's. */
function elderBirthday(dob: string, random: Random): string {
  for (;;) {
    const elder = daysBefore(dob, random.int(8000, 12_000));
    if (compareBirthDates(elder, dob) === 'differs') return elder;
  }
}

const SAME: Story[] = [
  {
    name: 'same',
    tells: 'same',
    who: 'one person, recorded twice without any change',
    group: 'people who were recorded twice',
    because: 'Name, date of birth, sex, postcode and telephone all agree.',
    tell: ({ first }) => ({ ...first, nhs_number: '' }),
  },
  {
    name: 'slip',
    tells: 'same',
    who: 'one person, whose surname was mistyped',
    group: 'people whose name was mistyped',
    because: 'Two letters of the surname changed places. Everything else agrees, down to the telephone.',
    tell: ({ first, random }) => ({ ...first, nhs_number: '', surname: mistype(first.surname, random) }),
  },
  {
    name: 'swapped-date',
    tells: 'same',
    who: 'one person, whose day and month of birth were changed about',
    group: 'people whose date of birth was turned about',
    because: 'Day and month changed about give the other date. Everything else agrees.',
    tell: ({ first, random }) => {
      const [year, month, day] = [first.dob.slice(0, 4), first.dob.slice(5, 7), random.int(1, 12)];
      const low = String(day === Number(month) ? (day % 12) + 1 : day).padStart(2, '0');
      first.dob = `${year}-${month}-${low}`;
      return { ...first, nhs_number: '', dob: `${year}-${low}-${month}` };
    },
  },
  {
    name: 'transliterated',
    tells: 'same',
    who: 'one person, whose name was written in two spellings',
    group: 'people whose name is written in several spellings',
    because:
      'Both spellings stand for one name in another alphabet. Date of birth, postcode and telephone agree.',
    tell: ({ first, turn, random }) => {
      const isFar = turn % 2 === 1;
      const [one, other] = random.shuffle(
        random.pick(isFar ? (FAR_SPELLINGS[first.sex] ?? NEAR_SPELLINGS) : NEAR_SPELLINGS),
      );
      const column = isFar ? 'forename' : 'surname';
      first[column] = one ?? '';
      return { ...first, nhs_number: '', [column]: other ?? '' };
    },
  },
  {
    name: 'moved',
    tells: 'same',
    who: 'one person, who moved',
    group: 'people who moved',
    because: 'Name, date of birth and telephone agree. Only the postcode is new.',
    tell: ({ first, random }) => ({
      ...first,
      nhs_number: '',
      postcode: otherPostcode(first.postcode, random),
    }),
  },
  {
    name: 'married',
    tells: 'same',
    who: 'one person, who changed their surname',
    group: 'people who changed their surname',
    because: 'Forename, date of birth, postcode and telephone agree. Only the surname is new.',
    tell: ({ first, random }) => ({
      ...first,
      nhs_number: '',
      surname: pickOther(SURNAMES, first.surname, random),
    }),
  },
  {
    name: 'married-and-moved',
    tells: 'same',
    who: 'one person, who changed their surname and moved',
    group: 'people who changed their surname and moved',
    because:
      'The NHS number and the telephone agree, with the forename and date of birth. Surname and postcode are new.',
    tell: ({ first, random }) => ({
      ...first,
      surname: pickOther(SURNAMES, first.surname, random),
      postcode: otherPostcode(first.postcode, random),
    }),
  },
  {
    name: 'no-postcode',
    tells: 'same',
    who: 'one person, with no address in one of the records',
    group: 'people with no fixed address',
    because: 'The NHS number agrees, with the name and date of birth. A blank is not a difference.',
    tell: ({ first }) => ({ ...first, postcode: '', phone: '' }),
  },
];

const DIFFERENT: Story[] = [
  {
    name: 'twins',
    tells: 'different',
    who: 'twins',
    group: 'twins',
    because:
      'One birthday, one home, one surname and a parent’s telephone. The forenames and the NHS numbers are two.',
    tell: ({ first, otherNumber, random }) => {
      first.dob = birthday(random, CHILD);
      return { ...first, nhs_number: otherNumber, forename: otherForename(first, random) };
    },
  },
  {
    name: 'parent-and-child',
    tells: 'different',
    who: 'a parent and child with one name',
    group: 'parents and children with one name',
    because: 'The name and the home agree. The dates of birth lie a generation apart.',
    tell: ({ first, random }) => {
      first.dob = birthday(random, HEIR);
      const dob = elderBirthday(first.dob, random);
      return { ...first, nhs_number: '', dob, phone: otherPhone(first.phone, random) };
    },
  },
  {
    name: 'siblings',
    tells: 'different',
    who: 'two children of one family',
    group: 'brothers and sisters',
    because: 'A family shares its surname, its home and its telephone. Forename and date of birth differ.',
    tell: ({ first, random }) => {
      first.dob = birthday(random, CHILD);
      const dob = birthday(random, CHILD, first.dob);
      return { ...first, nhs_number: '', forename: otherForename(first, random), dob };
    },
  },
  {
    name: 'namesakes',
    tells: 'different',
    who: 'two people with one name',
    group: 'people with the same name',
    because: 'Only the name and the sex agree. Birthday, postcode and telephone are all different.',
    tell: ({ first, random }) => ({
      ...first,
      nhs_number: '',
      dob: birthday(random, undefined, first.dob),
      postcode: otherPostcode(first.postcode, random),
      phone: otherPhone(first.phone, random),
    }),
  },
  {
    name: 'shared-birthday',
    tells: 'different',
    who: 'two people with one forename and one birthday',
    group: 'people who share a birthday',
    because:
      'A forename and a birthday can be shared by chance. The NHS numbers are two, and nothing else agrees.',
    tell: ({ first, otherNumber, random }) => ({
      ...first,
      nhs_number: otherNumber,
      surname: pickOther(SURNAMES, first.surname, random),
      postcode: otherPostcode(first.postcode, random),
      phone: otherPhone(first.phone, random),
    }),
  },
  {
    name: 'shared-address',
    tells: 'different',
    who: 'two people at one address',
    group: 'people at one address',
    because: 'A postcode is shared by many. Names and birthdays differ.',
    tell: ({ first, random }) => ({
      ...first,
      nhs_number: '',
      surname: pickOther(SURNAMES, first.surname, random),
      forename: otherForename(first, random),
      dob: birthday(random, undefined, first.dob),
      phone: otherPhone(first.phone, random),
    }),
  },
  {
    name: 'strangers',
    tells: 'different',
    who: 'two strangers',
    group: 'strangers',
    because: 'Nothing agrees but the sex, and half of all people share that.',
    tell: ({ first, random }) => ({
      nhs_number: '',
      surname: pickOther(SURNAMES, first.surname, random),
      forename: otherForename(first, random),
      dob: birthday(random, undefined, first.dob),
      sex: first.sex,
      postcode: otherPostcode(first.postcode, random),
      phone: otherPhone(first.phone, random),
    }),
  },
];

const UNKNOWABLE: Story[] = [
  {
    name: 'too-little',
    tells: 'unknowable',
    who: 'a full record and one with a name, a year and little more',
    group: 'people who came without papers',
    because:
      '1 January stands for a date that nobody knew, and the rest is blank. Several people could be meant.',
    tell: ({ first }) => ({
      ...first,
      nhs_number: '',
      dob: `${first.dob.slice(0, 4)}-01-01`,
      postcode: '',
      phone: '',
    }),
  },
  {
    name: 'two-numbers',
    tells: 'unknowable',
    who: 'records that agree, with two NHS numbers',
    group: 'people with two NHS numbers',
    because:
      'All else agrees, yet each has an NHS number of its own. One number may be wrong, or two people much alike.',
    tell: ({ first, otherNumber, random }) => ({
      ...first,
      nhs_number: otherNumber,
      phone: otherPhone(first.phone, random),
    }),
  },
];

/** Every story, by what the records tell: the same person, different people, or not enough to say. */
export const STORIES: readonly Story[] = [...SAME, ...DIFFERENT, ...UNKNOWABLE];
