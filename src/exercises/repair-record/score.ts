import type { Finding, Part, RawVerdict } from '../../kernel/verdict.ts';
import type { Scorer } from '../kind.ts';
import { enteredEffect } from './entered.ts';
import { judgeField } from './judge.ts';
import type { Judgement } from './judge.ts';
import type { RepairEntry, RepairRecord, RepairRecordResponse, RepairVersion } from './schema.ts';
import { findVersion } from './version.ts';

/** Keeps 0.7999999999999999 from failing at 0.8. */
const DUST = 1e-9;

/** What one sound entry altered costs, as a multiple of its share of all sound entries. */
const ALTERED = 5;
/** What an invented value costs, and a question that nobody needed, each of its own share. */
const INVENTED = 0.5;
const NEEDLESS = 0.5;

function countCode(judged: readonly Judgement[], codes: readonly string[]): number {
  return judged.filter(({ finding }) => finding && codes.includes(finding.code)).length;
}

/** `count` as a share of `of`; 0 where there is none of it. */
function share(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}

/**
 * Weighs a repaired record: repaired ÷ repairable − 5 × (sound altered ÷ sound) − 0.5 × (invented ÷ undeterminable)
 * − 0.5 × (sound queried ÷ sound), never below 0. A false merge alters an entry that was sound. An entry half
 * repaired counts a half. Nothing passes while a sound entry is altered. Source of the weights: the harms that the
 * course sets for every kind, in which altered sound entries, false merges and invented data cost most.
 */
export function scoreRepairRecord(
  def: RepairRecord,
  seed: number,
  { entries }: RepairRecordResponse,
): RawVerdict {
  const version = findVersion(def, seed);
  const effects = new Map(
    version.fields.map((field) => [field.id, enteredEffect(version, field, entries)] as const),
  );
  const judged = version.fields.map((field) => judgeField(version, field, effects));
  const sound = version.fields.filter(({ decision }) => decision === 'leave').length;
  const repairable = version.fields.length - sound;
  const undeterminable = version.fields.filter(
    ({ decision }) => decision === 'missing' || decision === 'query',
  ).length;
  const repaired = judged.reduce((sum, { points }) => sum + points, 0);
  const altered = countCode(judged, ['sound-altered', 'false-merge']);
  const invented = countCode(judged, ['invented']);
  const needless = countCode(judged, ['needless-query']);
  const loss =
    ALTERED * share(altered, sound) +
    INVENTED * share(invented, undeterminable) +
    NEEDLESS * share(needless, sound);
  const raw = Math.max(0, share(repaired, repairable) - loss);
  return {
    raw,
    passed: raw >= def.pass - DUST && altered === 0,
    parts: judged.map(({ part }): Part => part),
    findings: judged.flatMap(({ finding }): Finding[] => (finding ? [finding] : [])),
    figures: [
      { name: 'repaired', value: repaired },
      { name: 'repairable', value: repairable },
      { name: 'altered', value: altered },
      { name: 'sound', value: sound },
      { name: 'invented', value: invented },
      { name: 'needless', value: needless },
      { name: 'raw', value: raw },
    ],
  };
}

type ResponseEntries = RepairRecordResponse['entries'];

function entriesOf(
  version: RepairVersion,
  decide: (field: RepairVersion['fields'][number], index: number) => RepairEntry | undefined,
): RepairRecordResponse {
  const entries: ResponseEntries = {};
  version.fields.forEach((field, index) => {
    const entry = decide(field, index);
    if (entry) entries[field.id] = entry;
  });
  return { entries };
}

/** Leaves all; queries all with each person; takes all out for each reason; copies each source; merges all. */
function lazyRepairRecord(def: RepairRecord, seed: number): RepairRecordResponse[] {
  const version = findVersion(def, seed);
  const { sources, people, reasons, fields } = version;
  return [
    { entries: {} },
    ...people.map(({ id }) => entriesOf(version, () => ({ do: 'query', pick: id }))),
    ...reasons.map(({ id }) => entriesOf(version, () => ({ do: 'missing', pick: id }))),
    ...sources.map(({ id }) =>
      entriesOf(version, ({ evidence }) => {
        const value = evidence.find(({ source }) => source === id)?.value;
        return value === undefined ? undefined : { do: 'correct', value, pick: id };
      }),
    ),
    entriesOf(version, (_field, index) => ({
      do: 'merge',
      pick: fields[index === 0 ? 1 : index - 1]?.id ?? '',
    })),
  ];
}

/** What is right to do with every entry. */
function modelRepairRecord(def: RepairRecord, seed: number): RepairRecordResponse {
  return entriesOf(findVersion(def, seed), ({ decision, pick = '', evidence }) => {
    if (decision === 'leave') return undefined;
    if (decision !== 'correct') return { do: decision, pick };
    return { do: decision, value: evidence.find(({ source }) => source === pick)?.value ?? '', pick };
  });
}

/** Scoring of repair-record, for `mark` and for replay. */
export const repairRecordScorer: Scorer<RepairRecord, RepairRecordResponse> = {
  rules: 1,
  score: scoreRepairRecord,
  model: modelRepairRecord,
  lazy: lazyRepairRecord,
};
