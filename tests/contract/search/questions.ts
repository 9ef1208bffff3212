/** What clinicians type to find a page: a lesson or a word of the glossary, by its address, and the queries for it. */
type Asked = Readonly<Record<string, readonly string[]>>;

/** Lessons by module and slug. */
const LESSONS: Asked = {
  'information-is-a-clinical-tool/the-result-you-did-not-have': [
    'potassium result came too late',
    'missing blood test changed what I did',
  ],
  'information-is-a-clinical-tool/one-table-that-changed-medicine': [
    'smoking lung cancer odds ratio',
    'how do I work out an odds ratio',
  ],
  'information-is-a-clinical-tool/one-slip-many-patients': [
    'IT failure affected thousands of people',
    'spreadsheet lost covid cases',
  ],
  'recording/anatomy-of-an-entry': [
    'how to write good notes',
    'documentation standards',
    'late entry in notes',
  ],
  'recording/allergies-that-protect': [
    'penicilin rash or side effect',
    'NKDA or leave it blank',
    'alergy vs intolerance',
  ],
  'recording/asking-who-someone-is': [
    'how to ask ethnicty',
    'recording gender of a trans patient',
    'interpreter needed',
  ],
  'recording/writing-for-your-reader': ['words to avoid in notes', 'non compliant', 'stigmatising language'],
  'identity-and-linkage/ten-digits-one-check': [
    'is this NHS number valid',
    'nhs nubmer checksum',
    'modulus eleven',
  ],
  'identity-and-linkage/who-is-this': ['two patients with same name'],
  'identity-and-linkage/duplicates-and-overlays': [
    'patient has two hospital numbers',
    'wrong results filed in record',
    'twins mixed up',
  ],
  'identity-and-linkage/how-machines-match': ['record linkage', 'matching records algorithm'],
  'data-quality/six-questions-about-any-field': ['data quality dimensions', 'completness validity acuracy'],
  'data-quality/the-pregnant-men': ['male midwifery episodes', 'men giving birth'],
  'data-quality/write-the-rule': ['validation checks hard stop or warning'],
  'data-quality/compute-your-dqmi': ['data quality maturity index'],
  'data-quality/is-it-true': ['how many notes to audit', 'coding audit sample size', 'sample size for audit'],
  'data-quality/fix-it-at-source': ['5 whys', 'same error keeps happening', 'mandatory fields'],
  'coding-and-meaning/units-and-decimal-points': ['mg/dl to mmol', 'ten times the dose'],
  'transitions/the-discharge-summary': ['letter to GP what to include', 'TTO'],
  'safe-systems/tune-the-alerts': ['too many pop ups', 'alert fatige'],
  'sharing-and-the-law/the-duty-to-share': [
    'can I talk to the police',
    'confidentality',
    'consent to share with social worker',
    'caldicot',
  ],
  'patients-and-their-information/what-patients-see': [
    'results on the NHS app before I have called',
    'patient online access',
  ],
  'measuring-quality/signal-or-noise': [
    'spc chart rules',
    'is it a real change or chance',
    'statistical process control',
  ],
  'measuring-quality/reading-a-funnel': [
    'hospital rankings',
    'our mortality is an outlier',
    'funel plot limits',
  ],
  'accountability/sign-the-account': ['quality report sign off', 'quality acount'],
  'accountability/twelve-points-later': ['what happened to the CCIO plan'],
};

/** Words of the glossary by id. */
const TERMS: Asked = {
  'positive-identification': ['wrong patient identifcation'],
  'uk-gdpr': ['GDPR', 'data protection act'],
  'trusted-research-environment': ['what is a TRE', 'research database secure'],
  'icd-10': ['icd10'],
  'section-251': ['s251'],
  epr: ['EHR'],
  'subject-access-request': ['SAR for notes'],
  'copy-forward': ['copy and paste'],
  'national-data-opt-out': ['opt out of data sharing'],
  downtime: ['computer is down'],
  'referral-to-treatment': ['18 week wait'],
  pseudonymised: ['psuedonymised'],
  interoperability: ['interoprability'],
  'medicines-reconciliation': ['meds rec'],
  'virtual-ward': ['hospital at home'],
  'drafting-assistant': ['AI that listens to the consultation', 'ai scribe'],
  specificity: ['false alarm rate'],
  siro: ['who is in charge of data risk on the board'],
  cnio: ['nurse in charge of IT'],
  'snomed-ct': ['snowmed'],
  ccio: ['chief clinical information oficer'],
  hsmr: ['hosptial mortality ratio'],
  'system-usability-scale': ['usability questionnaire'],
  prom: ['patient reported outcomes'],
  'regression-to-the-mean': ['reg to mean'],
  handover: ['handoff'],
  dpia: ['privacy impact'],
  ecds: ['ED dataset'],
  kappa: ['inter rater agreement'],
  'audit-trail': ['audit log'],
};

/** A query and the address of the page that must stand among its first results. */
export interface SearchQuestion {
  ask: string;
  finds: string;
}

const listOf = (asked: Asked, folder: string): SearchQuestion[] =>
  Object.entries(asked).flatMap(([name, queries]) =>
    queries.map((ask) => ({ ask, finds: `${folder}/${name}/` })),
  );

/** As they are typed at work: in a hurry, misspelt, abbreviated and in other words than ours. */
export const questions: readonly SearchQuestion[] = [
  ...listOf(LESSONS, 'learn'),
  ...listOf(TERMS, 'glossary'),
];
