/** What a scenario may keep count of: two that fall from their start to 0, and time, which only grows. */
export const METERS = ['safety', 'record', 'minutes'] as const;

export type Meter = (typeof METERS)[number];

/** What the meters stand at. Absent: the scenario does not keep that one. */
export type Meters = { [name in Meter]?: number | undefined };

/** What a choice does to the meters, by name; `safety: -1` costs one step of patient safety. */
export type Effect = Readonly<Record<string, number>>;

const LABELS: Record<Meter, string> = {
  safety: 'Patient safety',
  record: 'Record quality',
  minutes: 'Time',
};

const LEVELS: Record<Exclude<Meter, 'minutes'>, { full: string; less: string; none: string }> = {
  safety: { full: 'protected', less: 'at risk', none: 'harm is likely' },
  record: { full: 'sound', less: 'in doubt', none: 'not to be trusted' },
};

/** A meter in the words a learner sees. */
export interface SaidMeter {
  label: string;
  /** "2 of 3, at risk" or "4 minutes". */
  level: string;
  /** How much is left in pips, as "●●○"; empty for time. */
  pips: string;
}

function sayMinutes(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${String(minutes)} minutes`;
}

/** The meters after an effect: safety and record stay between 0 and where they began; names not kept are passed over. */
export function addEffect(now: Meters, effect: Effect, start: Meters): Meters {
  const next: Meters = { ...now };
  for (const meter of METERS) {
    const change = effect[meter];
    const before = now[meter];
    if (change === undefined || before === undefined) continue;
    const most = meter === 'minutes' ? Infinity : (start[meter] ?? 0);
    next[meter] = Math.min(most, Math.max(0, before + change));
  }
  return next;
}

/** Every meter the scenario keeps, in words. */
export function sayMeters(now: Meters, start: Meters): SaidMeter[] {
  return METERS.flatMap((meter): SaidMeter[] => {
    const value = now[meter];
    const most = start[meter];
    if (value === undefined || most === undefined) return [];
    if (meter === 'minutes') return [{ label: LABELS.minutes, level: sayMinutes(value), pips: '' }];
    const words = LEVELS[meter];
    const word = value >= most ? words.full : value === 0 ? words.none : words.less;
    const pips = '●'.repeat(value) + '○'.repeat(Math.max(0, most - value));
    return [{ label: LABELS[meter], level: `${String(value)} of ${String(most)}, ${word}`, pips }];
  });
}

/** What changed between two points, as "Patient safety fell to 2 of 3. 1 minute passed."; empty where nothing did. */
export function sayChange(before: Meters, after: Meters, start: Meters): string {
  return METERS.flatMap((meter) => {
    const change = (after[meter] ?? 0) - (before[meter] ?? 0);
    if (change === 0) return [];
    if (meter === 'minutes') return [`${sayMinutes(change)} passed.`];
    const way = change < 0 ? 'fell' : 'rose';
    return [`${LABELS[meter]} ${way} to ${String(after[meter])} of ${String(start[meter])}.`];
  }).join(' ');
}
