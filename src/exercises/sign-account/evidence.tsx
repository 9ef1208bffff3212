import type { ClaimEvidence } from './schema.ts';

const LINES: readonly [field: keyof ClaimEvidence, label: string][] = [
  ['numerator', 'Numerator'],
  ['denominator', 'Denominator'],
  ['completeness', 'Completeness'],
  ['period', 'Period'],
  ['method', 'Method'],
];

/** What a claim rests on, one line each. */
export function Evidence({ evidence }: { evidence: ClaimEvidence }) {
  return (
    <dl class="sg-evidence">
      {LINES.map(([field, label]) => (
        <div>
          <dt>{label}</dt>
          <dd>{evidence[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
