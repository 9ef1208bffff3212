/**
 * What may stand against a credential. `refused`: do not rely on it. `unconfirmed`: this copy cannot tell, which is no
 * reproach to it. `note`: it holds, and this should be known.
 */
export type Weight = 'refused' | 'unconfirmed' | 'note';

/** What the words of a finding may name. Dates as "27 November 2026". */
export interface FindingArgs {
  /** The path in the file, the address of a context, or a date. */
  detail: string;
  /** The issuer's id as the credential gives it. */
  issuer: string;
}

interface FindingWords {
  weight: Weight;
  /** What it means. */
  what: (args: FindingArgs) => string;
  /** What to do. */
  advice: (args: FindingArgs) => string;
}

const ASK = 'Ask the person for the file as they received it, or ask the issuer for it.';

/** Every finding and its words, gravest first: reports list them in this order. A code is a name for ever. */
export const findingWords = {
  'bad-form': {
    weight: 'refused',
    what: ({ detail }) =>
      `This file is not a credential that can be read${detail === '' ? '' : ` (at “${detail}”)`}.`,
    advice: () => `It may be another file, or a damaged one. ${ASK}`,
  },
  'unknown-context': {
    weight: 'unconfirmed',
    what: ({ detail }) => `This credential uses a vocabulary that this copy does not have: ${detail}.`,
    advice: () => 'Nothing is fetched to read it. Check it with the issuer’s own verifier.',
  },
  'bad-signature': {
    weight: 'refused',
    what: ({ issuer }) => `The signature does not fit: this is not what ${issuer} signed.`,
    advice: () => `Something in the file was changed after it was signed. Do not rely on it. ${ASK}`,
  },
  'issuer-mismatch': {
    weight: 'refused',
    what: ({ issuer, detail }) =>
      `It says that ${issuer} issued it, but it is signed with a key of ${detail}.`,
    advice: () => 'Do not rely on it. Tell the organisation that it names.',
  },
  'key-not-in-did': {
    weight: 'refused',
    what: ({ issuer }) => `It is signed with a key that ${issuer} does not list, as far as this copy knows.`,
    advice: () => 'If it was issued lately, check it on the issuer’s own site, which has their newest keys.',
  },
  'key-compromised': {
    weight: 'refused',
    what: ({ detail }) => `The key that signed it was reported lost or stolen on ${detail}.`,
    advice: () =>
      'A true credential and a forgery look alike now. Ask the issuer for one signed with their new key.',
  },
  'key-retired-before': {
    weight: 'refused',
    what: ({ detail }) => `It was signed after its key was retired on ${detail}.`,
    advice: () => 'Do not rely on it. Ask the issuer whether they signed it.',
  },
  revoked: {
    weight: 'refused',
    what: ({ issuer }) => `${issuer} has withdrawn this credential.`,
    advice: () => 'Do not rely on it. The issuer can say why.',
  },
  expired: {
    weight: 'refused',
    what: ({ detail }) => `It was valid until ${detail}.`,
    advice: () => 'It was genuine then. Ask whether there is a newer one.',
  },
  'not-yet-valid': {
    weight: 'refused',
    what: ({ detail }) => `It is valid from ${detail}, which is still to come by this device’s clock.`,
    advice: () => 'Check the date and time of this device, then try again.',
  },
  'issuer-unknown': {
    weight: 'unconfirmed',
    what: ({ issuer }) =>
      `This copy of the site does not know the issuer, ${issuer}, so it cannot check the signature.`,
    advice: () => 'That does not make it wrong. Check it on the issuer’s own site, or ask them.',
  },
  'issuer-visited': {
    weight: 'unconfirmed',
    what: ({ issuer, detail }) =>
      `Its keys were asked for at ${detail}, because this copy does not know ${issuer}. Whoever holds that address may have signed it.`,
    advice: () =>
      'If you are sure that it is the organisation’s own address, save its file in content/issuer/known/ and build the site.',
  },
  'status-unknown': {
    weight: 'unconfirmed',
    what: () =>
      'Whether it was withdrawn cannot be seen: this copy has no list of withdrawals that it can read for it.',
    advice: () => 'Everything else is checked. Ask the issuer, or check it on their own site.',
  },
  'status-stale': {
    weight: 'note',
    what: ({ detail }) =>
      `It is not known to be withdrawn as at ${detail}. This copy’s list is older than it should be.`,
    advice: () => 'If much depends on it, check it on the issuer’s own site.',
  },
} as const satisfies Record<string, FindingWords>;

export type FindingCode = keyof typeof findingWords;

/** One thing found about a credential: data, without words. */
export interface Finding {
  code: FindingCode;
  args: FindingArgs;
}

/** All codes, gravest first. */
export const findingCodes = Object.keys(findingWords) as FindingCode[];

/** The words of a finding: what it means and what to do. What comes from the file is cut to 200 signs. */
export function sayFinding({ code, args }: Finding): { what: string; advice: string; weight: Weight } {
  const cut = { detail: args.detail.slice(0, 200), issuer: args.issuer.slice(0, 200) };
  const { weight, what, advice }: FindingWords = findingWords[code];
  return { weight, what: what(cut), advice: advice(cut) };
}
