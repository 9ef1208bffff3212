import { file, withRecord } from './make-file.ts';
import type { HostileFile } from './make-file.ts';
import { wrongDepths, wrongLists, wrongProducts, wrongThings, wrongVersions } from './no-records.ts';
import { oddNames, wrongEnvelopes, wrongPayloads } from './odd-records.ts';
import { oddEncodings, oddTexts, packings } from './odd-texts.ts';

/** Every hostile file, the same each time. */
export const HOSTILE: HostileFile[] = [
  ...[wrongThings, wrongProducts, wrongVersions, wrongLists, wrongDepths, wrongEnvelopes].flat(),
  ...wrongPayloads.map(([type, payload], index) =>
    file(`${type}, wrong payload ${index}`, withRecord({ type, payload }), { aside: 1 }),
  ),
  ...[oddNames, oddTexts, oddEncodings, packings].flat(),
];
