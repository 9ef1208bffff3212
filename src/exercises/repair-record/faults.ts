import { picksOf } from './effect.ts';
import { sayFormatError, tidyValue } from './format.ts';
import type { RepairField, RepairRecord, RepairVersion } from './schema.ts';
import { buildVersion } from './version.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface RepairFault {
  path: (string | number)[];
  message: string;
}

type Path = RepairFault['path'];

function findRepeats(names: readonly string[], pathOf: (index: number) => Path): RepairFault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: pathOf(index), message: `is "${name}", which another one has already` }],
  );
}

/** Every id and every label once in its list. */
function findNameFaults(version: RepairVersion, path: Path): RepairFault[] {
  const { sources, people, reasons, fields } = version;
  const ids = Object.entries({ sources, people, reasons, fields }).flatMap(([list, entries]) =>
    findRepeats(
      entries.map(({ id }) => id),
      (index) => [...path, list, index, 'id'],
    ),
  );
  const labels = Object.entries({ sources, fields }).flatMap(([list, entries]) =>
    findRepeats(
      entries.map(({ label }) => label),
      (index) => [...path, list, index, 'label'],
    ),
  );
  return [...ids, ...labels];
}

/** Evidence that names no source, or quotes what its source does not say. */
function findEvidenceFaults({ sources }: RepairVersion, field: RepairField, path: Path): RepairFault[] {
  return field.evidence.flatMap(({ source, quote }, index): RepairFault[] => {
    const named = sources.find(({ id }) => id === source);
    const at = [...path, 'evidence', index];
    if (!named) return [{ path: [...at, 'source'], message: `is "${source}", which no source is called` }];
    const isQuoted = named.lines.some((line) => line.includes(quote));
    return isQuoted ? [] : [{ path: [...at, 'quote'], message: `is in no line of "${source}"` }];
  });
}

/** What keeps an entry from being corrected from the source that it names. */
function sayCorrectionFault(field: RepairField): string | undefined {
  const { pick, entered, evidence } = field;
  const value = evidence.find(({ source }) => source === pick)?.value;
  if (value === undefined) return `is "${pick ?? ''}", and no evidence of that source gives a value`;
  if (tidyValue(value, field) === tidyValue(entered, field))
    return `is "${pick ?? ''}", which says what the record says already`;
  const refusal = sayFormatError(value, field);
  return refusal && `is "${pick ?? ''}", whose value the box refuses: ${refusal}`;
}

/** What keeps two entries from being merged. */
function sayMergeFault({ fields }: RepairVersion, field: RepairField): string | undefined {
  const { id, pick = '' } = field;
  const partner = fields.find((other) => other.id === pick);
  if (partner?.decision !== 'leave') return `is "${pick}"; merge with an entry whose decision is leave`;
  const isShared = fields.some(
    (other) => other.id !== id && other.decision === 'merge' && other.pick === pick,
  );
  return isShared ? `is "${pick}", with which another entry is merged already` : undefined;
}

function findDecisionFaults(
  version: RepairVersion,
  field: RepairField,
  offered: readonly string[],
  path: Path,
): RepairFault[] {
  const { decision, pick } = field;
  if (!offered.includes(decision))
    return [{ path: [...path, 'decision'], message: `is "${decision}", which \`decisions\` does not offer` }];
  if (decision === 'leave')
    return pick === undefined
      ? []
      : [{ path: [...path, 'pick'], message: 'goes with no entry that is left' }];
  const known = picksOf(version, field, decision).some(({ id }) => id === pick);
  const message = !known
    ? `is "${pick ?? ''}", which "${decision}" cannot pick here`
    : decision === 'correct'
      ? sayCorrectionFault(field)
      : decision === 'merge'
        ? sayMergeFault(version, field)
        : undefined;
  return message === undefined ? [] : [{ path: [...path, 'pick'], message }];
}

function findVersionFaults(version: RepairVersion, offered: readonly string[], path: Path): RepairFault[] {
  const { fields } = version;
  const count = fields.filter(({ decision }) => decision === 'leave').length;
  const balance =
    count === 0
      ? 'has no entry to leave; write at least one that is sound'
      : fields.length - count < 2
        ? 'has fewer than two entries to repair'
        : undefined;
  return [
    ...findNameFaults(version, path),
    ...fields.flatMap((field, index) => {
      const at = [...path, 'fields', index];
      return [...findEvidenceFaults(version, field, at), ...findDecisionFaults(version, field, offered, at)];
    }),
    ...(balance === undefined ? [] : [{ path: [...path, 'fields'], message: balance }]),
  ];
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findRepairFaults(def: RepairRecord): RepairFault[] {
  const { versions, data, decisions } = def;
  if ((versions === undefined) === (data === undefined))
    return [{ path: ['versions'], message: 'or data: one of the two is needed, and not both' }];
  const offers = decisions.includes('leave')
    ? []
    : [{ path: ['decisions'], message: 'must offer leave, because sound entries are left' }];
  const built = buildVersion(def, def.seed);
  const recipe = built?.ok === false ? built.faults : [];
  const needed = data
    ? ['correct', 'missing', 'query', 'merge'].filter((one) => !decisions.includes(one as 'merge'))
    : [];
  return [
    ...offers,
    ...needed.map((one) => ({
      path: ['decisions'],
      message: `must offer ${one}, which the recipe may need`,
    })),
    ...recipe.map(({ detail }) => ({ path: ['data'], message: `cannot be made: ${detail}` })),
    ...(versions ?? []).flatMap((version, index) =>
      findVersionFaults(version, decisions, ['versions', index]),
    ),
  ];
}
