import { inflateText } from './inflate-text.ts';
import { FILE_BYTES } from './limits.ts';
import type { ReadRefusal } from './refusal-words.ts';
import { isSealWhole, latin } from './seal.ts';

/** What stands in a certificate's file, or why it cannot be said. */
export type ReadCertificate =
  | {
      kind: 'read';
      attachment: { name: string; text: string };
      /** Whether every byte is as it was made. True is no proof of who made it: anyone can make a file anew. */
      isWhole: boolean;
    }
  | { kind: 'refused'; code: ReadRefusal };

/** Thrown and caught in this file, with the code to refuse by. */
class Unreadable extends Error {
  readonly code: ReadRefusal;
  constructor(code: ReadRefusal) {
    super(code);
    this.code = code;
  }
}

const HEADER = '%PDF-1.7\n%\xff\xff\xff\xff\n';
/** The end of every file of ours, to the letter. */
const TRAILER =
  /\ntrailer\n<<\n\/Size (\d{1,5})\n\/Root \d+ 0 R\n\/Info \d+ 0 R\n\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]\n>>\nstartxref\n(\d{1,7})\n%%EOF\n$/u;
/** Every line of the table of objects is as long as this. */
const ENTRY_BYTES = 20;
/** The longest certificate has some three thousand. */
const MOST_OBJECTS = 20_000;
/** How much of an object is looked at for what it is; its dictionary is shorter. */
const HEAD_BYTES = 600;

function slice(bytes: Uint8Array, from: number, length: number): string {
  return latin(bytes.subarray(from, Math.min(bytes.length, from + length)));
}

/** Where each object begins, by the table at the end of the file. */
function listObjects(bytes: Uint8Array): number[] {
  const trailer = TRAILER.exec(slice(bytes, Math.max(0, bytes.length - 400), 400));
  if (!trailer) {
    const isEnded = /%%EOF\s*$/u.test(slice(bytes, Math.max(0, bytes.length - 20), 20));
    throw new Unreadable(isEnded ? 'not-ours' : 'damaged');
  }
  const [count, table] = [Number(trailer[1]), Number(trailer[2])];
  if (count > MOST_OBJECTS) throw new Unreadable('not-ours');
  const head = `xref\n0 ${count}\n0000000000 65535 f \n`;
  if (slice(bytes, table, head.length) !== head) throw new Unreadable('damaged');
  return Array.from({ length: count - 1 }, (_, index) => {
    const entry = slice(bytes, table + head.length + index * ENTRY_BYTES, ENTRY_BYTES);
    const found = /^(\d{10}) 00000 n \n$/u.exec(entry);
    if (!found) throw new Unreadable('damaged');
    return Number(found[1]);
  });
}

/** The objects of a type, each with where it stands and what its dictionary says. */
function findObjects(
  bytes: Uint8Array,
  objects: readonly number[],
  type: string,
): { at: number; says: string }[] {
  return objects.flatMap((at, index) => {
    const head = `${index + 1} 0 obj\n<<\n/Type /${type}\n`;
    return slice(bytes, at, head.length) === head ? [{ at, says: slice(bytes, at, HEAD_BYTES) }] : [];
  });
}

/** The bytes of the one file that is embedded, as they stand, and its name. */
function findAttachment(bytes: Uint8Array): { name: string; deflated: Uint8Array } {
  const objects = listObjects(bytes);
  const [file, ...others] = findObjects(bytes, objects, 'EmbeddedFile');
  const [named] = findObjects(bytes, objects, 'Filespec');
  if (!file || !named) throw new Unreadable('no-attachment');
  if (others.length > 0) throw new Unreadable('not-ours');
  const name = /\n\/F \(([\w.-]{1,64})\)\n/u.exec(named.says)?.[1];
  const stream = /\n\/Length (\d{1,7})\n\/Filter \/FlateDecode\n>>\nstream\n/u.exec(file.says);
  if (name !== 'evidence.json' || !stream) throw new Unreadable('damaged');
  const from = file.at + stream.index + stream[0].length;
  const to = from + Number(stream[1]);
  if (slice(bytes, to, 11) !== '\nendstream\n') throw new Unreadable('damaged');
  return { name, deflated: bytes.subarray(from, to) };
}

/**
 * Reads the evidence out of a certificate's file, which anyone may have made: at most 5 MB, unfolded to 20 MB at most.
 * Never throws. It reads files exactly as this site writes them and refuses what another program saved again.
 */
export async function readCertificatePdf(bytes: Uint8Array): Promise<ReadCertificate> {
  const refuse = (code: ReadRefusal): ReadCertificate => ({ kind: 'refused', code });
  try {
    if (bytes.length > FILE_BYTES) return refuse('too-large');
    if (slice(bytes, 0, 5) !== '%PDF-') return refuse('not-a-pdf');
    if (slice(bytes, 0, HEADER.length) !== HEADER) return refuse('not-ours');
    const { name, deflated } = findAttachment(bytes);
    if (typeof DecompressionStream === 'undefined') return refuse('old-browser');
    const inflated = await inflateText(deflated);
    if (inflated.kind === 'refused') return inflated;
    return { kind: 'read', attachment: { name, text: inflated.text }, isWhole: isSealWhole(bytes) };
  } catch (problem) {
    return refuse(problem instanceof Unreadable ? problem.code : 'damaged');
  }
}
