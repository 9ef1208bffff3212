import type { RefusalWords } from './issuer-words.ts';

/** Every refusal of `countersign` alone, in words. A code is a name for ever. */
export const countersignWords = {
  'issuer/no-site': {
    what: () => 'This is no built site, so there is nothing to mark with.',
    fix: 'build it first (npm run build), or name the folder of a built site with --site.',
    why: 'evidence is marked by the definitions of the copy that you answer for.',
  },
  'issuer/not-evidence': {
    what: (found) => `This is not an evidence file that can be read.${found === '' ? '' : `\n${found}`}`,
    fix: 'ask the learner for the file that “Save the evidence file” made.',
    why: 'only evidence can be marked anew.',
  },
  'issuer/not-replayed': {
    what: (found) => `The scores in this file could not be confirmed, so it was not signed.\n${found}`,
    fix: 'ask the learner for the file as it was exported, or mark it with a copy of the site that has its questions.',
    why: 'your signature would say that you worked the score out again, and it did not come out.',
  },
  'issuer/not-earned': {
    what: (found) => `The answers in this file do not earn its certificate, so it was not signed.\n${found}`,
    fix: 'nothing is wrong with the file: the learner can go on and export it anew.',
    why: 'the credential says that the learning was completed.',
  },
  'issuer/no-name': {
    what: () => 'There is no name in the evidence, and none was given.',
    fix: 'give the name as you know it: --name "Dr Ada Example"',
    why: 'a credential is about somebody.',
  },
  'issuer/bad-observation': {
    what: () => 'The observation is not whole: it needs --observed, --observer, --role and --on YYYY-MM-DD.',
    fix: 'give all four; who and role on one line each, up to 200 letters, the day as 2026-11-27.',
    why: 'an observation that nobody can be asked about is none.',
  },
  'issuer/credential-exists': {
    what: () => 'There is a file of that name already; it was left alone.',
    fix: 'name another with --out, or move that one away.',
    why: 'it may be the only copy of a credential.',
  },
  'issuer/not-signed': {
    what: () => 'Nothing was signed.',
    fix: 'run the command in a terminal, read what it shows, and type SIGN.',
    why: 'a signature is a person’s word.',
  },
} as const satisfies Record<string, RefusalWords>;
