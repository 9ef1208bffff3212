import type { Effect } from './effect.ts';
import type { PublicField } from './publish.ts';
import { sayEntry } from './publish.ts';
import type { RepairRecordSolution } from './solve.ts';

interface HistoryProps {
  field: PublicField;
  effect: Effect;
  /** What goes with the decision that is chosen. */
  picks: { id: string; say: string }[];
}

/** What an entry is now, in words; nothing where it stands as it was. */
function sayNow({ field, effect, picks }: HistoryProps): string | undefined {
  if (effect.do === 'leave' || effect.do === 'open') return undefined;
  const said = picks.find(({ id }) => id === effect.pick)?.say ?? '';
  switch (effect.do) {
    case 'correct':
      return sayEntry(effect.value, field);
    case 'missing':
      return `taken out: ${said}`;
    case 'query':
      return `asked: ${said}`;
    case 'merge':
      return `merged with ${said}`;
    default:
      return effect satisfies never;
  }
}

/** The old value, struck out but never gone, and what has become of it. */
export function History({ field, effect, picks }: HistoryProps) {
  const { entered, by } = field;
  const now = sayNow({ field, effect, picks });
  const old = sayEntry(entered, field);
  const isKept = now === undefined || effect.do === 'query';
  return (
    <p class="rr-value">
      {isKept ? <span>{old}</span> : <del>{old}</del>}
      {now !== undefined && <ins>{now}</ins>}
      {by && <small>{by}</small>}
    </p>
  );
}

/** What the sources say of an entry, in their own words, for a screen with no room for them beside it. */
export function Evidence({
  field,
  sourceNames,
}: {
  field: PublicField;
  sourceNames: ReadonlyMap<string, string>;
}) {
  const { evidence } = field;
  return (
    <details class="rr-evidence">
      <summary>Evidence ({evidence.length})</summary>
      {evidence.length === 0 && <p>No source speaks of it.</p>}
      {evidence.map(({ source, quote }) => (
        <p>
          {sourceNames.get(source)}: “{quote}”
        </p>
      ))}
    </details>
  );
}

/** Was, yours, agreed, and the words that settle it. */
export function Agreed({
  field,
  effect,
  picks,
  agreed,
}: HistoryProps & { agreed: RepairRecordSolution['fields'][number] | undefined }) {
  if (!agreed) return null;
  return (
    <dl class="facts">
      <dt>Was</dt>
      <dd>{agreed.was}</dd>
      <dt>Yours</dt>
      <dd>{sayNow({ field, effect, picks }) ?? `${sayEntry(field.entered, field)}, left as it was`}</dd>
      <dt>Agreed</dt>
      <dd>{agreed.agreed}</dd>
      {agreed.quotes.map(({ source, quote }) => (
        <>
          <dt>{source}</dt>
          <dd>“{quote}”</dd>
        </>
      ))}
    </dl>
  );
}
