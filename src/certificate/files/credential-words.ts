import type { CredentialReport } from '../badge/verify-credential.ts';
import { sayFinding } from '../badge/report-words.ts';
import { sayDay } from '../measure-words.ts';
import type { Finding } from '../verify-words.ts';

/** What a credential's verdict is called, what it means, and what it does not prove. */
export const VERDICT_WORDS: Readonly<
  Record<CredentialReport['verdict'], { name: string; means: string; not: string }>
> = {
  genuine: {
    name: 'Genuine',
    means: 'An issuer that this copy knows signed it, and nothing in it was changed since.',
    not: 'It proves that the issuer said this. How they came to know it is for them to answer.',
  },
  unconfirmed: {
    name: 'Cannot be confirmed here',
    means: 'This copy of the site lacks something that it would need to tell.',
    not: 'It says nothing against the credential, and nothing for it.',
  },
  refused: {
    name: 'Do not rely on it',
    means: 'Something is wrong with this credential.',
    not: 'What it says below is not shown to be true.',
  },
};

/** What stands against a credential, or should be known of it. */
export function sayCredentialFindings({ findings }: CredentialReport): Finding[] {
  return findings.map((finding) => {
    const { what, advice, weight } = sayFinding(finding);
    return { tone: weight === 'refused' ? 'bad' : 'warn', text: `${what} ${advice}` };
  });
}

/** What the credential says: of whom, what, and what was observed. */
export function sayCredential({ says, notRevokedAt }: CredentialReport, offsetMinutes: number): Finding[] {
  if (!says) return [];
  const day = (at: number): string => sayDay(at, offsetMinutes);
  const { observation } = says;
  return [
    { tone: 'note', text: `Issued by ${says.issuer.name} (${says.issuer.id}) on ${day(says.validFrom)}.` },
    ...says.results.map(({ name, value }): Finding => ({ tone: 'note', text: `${name}: ${value}%.` })),
    ...(observation
      ? [
          {
            tone: 'note' as const,
            text: `Observed on ${observation.date} by ${observation.who}, ${observation.role}: ${observation.what}`,
          },
        ]
      : []),
    ...(notRevokedAt === undefined
      ? []
      : [{ tone: 'note' as const, text: `Not known to be withdrawn as at ${day(notRevokedAt)}.` }]),
  ];
}

/** What a credential adds to the evidence that it names, in one sentence. */
export function sayCountersigned(report: CredentialReport, offsetMinutes: number): Finding {
  const { says, verdict } = report;
  const who = says?.issuer.name ?? '';
  if (verdict === 'genuine' && says) {
    const observed = says.observation
      ? ` It holds what ${says.observation.who}, ${says.observation.role}, observed on ${says.observation.date}.`
      : ' It holds no observation, so the level stays as it was.';
    const text = `Countersigned by ${who} on ${sayDay(says.validFrom, offsetMinutes)}.${observed}`;
    return { tone: 'good', text };
  }
  const [first] = sayCredentialFindings(report);
  const text = `A countersignature of ${who} lies beside it that does not count. ${first?.text ?? ''}`;
  return { tone: verdict === 'refused' ? 'bad' : 'warn', text };
}
