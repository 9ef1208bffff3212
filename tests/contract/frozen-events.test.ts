import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.ts';
import { fitsPayload, isKnownEvent } from '../../src/log/payload.ts';
import { readEvent } from '../../src/log/read-event.ts';
import { parseLog, serialiseLog } from '../../src/log/serialise.ts';
import { reseal } from '../../src/log/seal-event.ts';

const FOLDER = 'tests/frozen/event-v1';
const files = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

/** Every type of format v1. The list may grow; a file in the folder may be added and never edited. */
const TYPES = [
  ...['lesson.open', 'step.reach', 'attempt.check', 'answer.reveal', 'assessment.start', 'assessment.finish'],
  ...['reflection.save', 'preference.set', 'time.add', 'module.earn', 'record.reset'],
];

describe('logs of format v1, as they were written once', () => {
  test.each(files)('reads $name whole and writes it back byte for byte', ({ text }) => {
    const log = parseLog(text);
    expect(log?.unreadable).toEqual([]);
    expect(serialiseLog(log?.events ?? [])).toBe(text);
    for (const event of log?.events ?? []) {
      expect(isKnownEvent(event), event.type).toBe(true);
      expect(canonicalJson(reseal(event))).toBe(canonicalJson(event));
    }
  });

  test('has every type there is', () => {
    const seen = new Set(files.flatMap(({ text }) => parseLog(text)?.events ?? []).map(({ type }) => type));
    expect([...seen].sort()).toEqual([...TYPES].sort());
  });

  test('misses no field: without any one of them a payload is refused', () => {
    const optional = new Set(['attempt.check certainty']);
    const taken: string[] = [];
    for (const { text } of files) {
      for (const event of parseLog(text)?.events ?? []) {
        if (!isKnownEvent(event)) continue;
        for (const field of Object.keys(event.payload)) {
          const { [field]: _, ...rest } = event.payload as Record<string, unknown>;
          if (fitsPayload(event.type, rest) && !optional.has(`${event.type} ${field}`)) {
            taken.push(`${event.type} without ${field}`);
          }
        }
      }
    }
    expect(taken).toEqual([]);
  });

  test('knows every one of them by its checksum', () => {
    const [event] = parseLog(files[0]?.text ?? '')?.events ?? [];
    expect(readEvent(event)).toBe(event);
    expect(readEvent({ ...event, hlc: (event?.hlc ?? 0) + 1 })).toBeUndefined();
  });
});
