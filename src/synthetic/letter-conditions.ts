/**
 * A condition as a letter says it, with the teaching codes for it. Each code is a code and its words, as in
 * `T-011 Chest infection`. The codes are invented: real ones are licensed.
 */
export interface Condition {
  /** The words in the letter. */
  phrase: string;
  /** The code that says just this. */
  code: string;
  /** A code that a careful colleague may choose as well. */
  acceptable: string;
  /** A code that is true and says too little. */
  tooBroad: string;
}

const CHEST = 'T-010 Problem of the chest';
const CIRCULATION = 'T-020 Problem of the heart or circulation';
const GLANDS = 'T-030 Problem of the glands';
const GUT = 'T-040 Problem of the gut';
const BLOOD = 'T-050 Problem of the blood';
const JOINTS = 'T-060 Problem of a joint';
const NERVES = 'T-070 Problem of the nerves or brain';
const SENSES = 'T-080 Problem of an eye or ear';

function condition(phrase: string, code: string, acceptable: string, tooBroad: string): Condition {
  return { phrase, code, acceptable, tooBroad };
}

/** Conditions that have no side. */
export const CONDITIONS: readonly Condition[] = [
  condition('chest infection', 'T-011 Chest infection', 'T-012 Infection of the lower airways', CHEST),
  condition('asthma', 'T-014 Asthma', 'T-015 Asthma, type not stated', CHEST),
  condition(
    'high blood pressure',
    'T-021 High blood pressure',
    'T-022 Hypertension, cause not stated',
    CIRCULATION,
  ),
  condition(
    'atrial fibrillation',
    'T-024 Atrial fibrillation',
    'T-025 Irregular rhythm of the atria',
    CIRCULATION,
  ),
  condition('type 2 diabetes', 'T-031 Type 2 diabetes', 'T-032 Type 2 diabetes, stage not stated', GLANDS),
  condition('hypothyroidism', 'T-034 Hypothyroidism', 'T-035 Underactive thyroid', GLANDS),
  condition('coeliac disease', 'T-041 Coeliac disease', 'T-042 Gluten enteropathy', GUT),
  condition(
    'peptic ulcer disease',
    'T-044 Peptic ulcer disease',
    'T-045 Ulcer of the stomach or duodenum',
    GUT,
  ),
  condition(
    'iron deficiency anaemia',
    'T-051 Iron deficiency anaemia',
    'T-052 Anaemia from lack of iron',
    BLOOD,
  ),
  condition('gout', 'T-061 Gout', 'T-062 Gout, joint not stated', JOINTS),
  condition('epilepsy', 'T-071 Epilepsy', 'T-072 Epilepsy, type not stated', NERVES),
  condition('migraine', 'T-074 Migraine', 'T-075 Migraine, type not stated', NERVES),
];

/** Conditions of a part that a body has twice. */
export const SIDED: readonly Condition[] = [
  condition('inguinal hernia', 'T-046 Inguinal hernia', 'T-047 Hernia of the groin', GUT),
  condition(
    'hip osteoarthritis',
    'T-064 Osteoarthritis of the hip',
    'T-065 Degenerative change of the hip',
    JOINTS,
  ),
  condition('frozen shoulder', 'T-067 Frozen shoulder', 'T-068 Stiff shoulder from its capsule', JOINTS),
  condition(
    'carpal tunnel syndrome',
    'T-077 Carpal tunnel syndrome',
    'T-078 Pressed nerve at the wrist',
    NERVES,
  ),
  condition('cataract', 'T-081 Cataract', 'T-082 Cataract, type not stated', SENSES),
  condition('hearing loss', 'T-084 Hearing loss', 'T-085 Hearing loss, type not stated', SENSES),
];
