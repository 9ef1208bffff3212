import { FACES, listFaces } from '../../../../src/certificate/pdf/faces.ts';
import { drawCertificatePdf } from '../../../../src/certificate/pdf/draw.ts';
import type { CertificatePdfInput } from '../../../../src/certificate/pdf/input.ts';
import { REFLECTION_PROMPTS, writeCertificate } from '../../../../src/certificate/wording.ts';
import { readCertificateFonts } from '../../../../src/cli/certificate-fonts.ts';

const EARNED_AT = Date.UTC(2026, 10, 14, 15, 12);

/** All fonts, read once. */
const fonts = readCertificateFonts(FACES.map(({ name }) => name));

/** An address of about 600 characters, as the longest that a code has to hold. */
const CHECK_URL = `https://learn.example.org/verify/#c1.${'eyJtIjoiZGF0YS1xdWFsaXR5In0'.repeat(22)}`.slice(
  0,
  600,
);

/** A certificate of module 4 for this name, with the fonts that its text needs; `over` replaces parts. */
export function sampleInput(name: string, over: Partial<CertificatePdfInput> = {}): CertificatePdfInput {
  const input: Omit<CertificatePdfInput, 'fonts'> = {
    text: writeCertificate({
      ...{ name, module: { number: '4', title: 'Data quality & <safety>' }, version: '1.4.0' },
      registration: { body: 'GMC', number: '7654321' },
      ...{
        earnedAt: EARNED_AT,
        offsetMinutes: 0,
        passFraction: 0.8,
        designedMinutes: 90,
        activeSeconds: 4920,
      },
      result: { attempt: 2, at: 0, earned: 1800, total: 2000, isPass: true, start: 'aa:1' },
      ...{ reviewedLessons: 6, lessons: 6 },
    }),
    brand: { name: 'Point Twelve', address: 'https://learn.example.org/' },
    provider: 'Example Deanery',
    outcomes: ['Recognise five kinds of record defect', 'Repair an allergy entry without losing provenance'],
    serves: 'Serves plan points 3 and 12',
    activities: [
      {
        activity: '4.1 Why one blank field matters',
        day: '2 November 2026',
        minutes: 7,
        attempts: 1,
        result: 'Completed',
      },
      {
        activity: 'Module assessment',
        day: '14 November 2026',
        minutes: 23,
        attempts: 2,
        result: '18 of 20 (90%)',
      },
    ],
    reflection: REFLECTION_PROMPTS.map(({ label }, index) => ({
      label,
      text: index === 0 ? 'A blank field is not a statement.\n\nNow I write what was asked.' : '',
    })),
    themes: 'Practise effectively · Preserve safety',
    check: { url: CHECK_URL, code: 'P12-7QK4-93TD-X0RM' },
    language: 'en-GB',
    earnedAt: EARNED_AT,
    attachment: {
      name: 'evidence.json',
      text: JSON.stringify({ name, answers: Array.from({ length: 200 }, (_, index) => index) }),
      description: 'What was answered, so that it can be marked again',
    },
    ...over,
  };
  const { attachment: _, ...drawn } = input;
  const faces = listFaces(JSON.stringify(drawn));
  const files = Object.entries(fonts).filter(([face]) => faces.some((name) => name === face));
  return { ...input, fonts: over.fonts ?? (Object.fromEntries(files) as CertificatePdfInput['fonts']) };
}

/** A certificate that must be drawn; throws with the refusal where it is not. */
export async function drawSample(name: string, over: Partial<CertificatePdfInput> = {}): Promise<Uint8Array> {
  const drawn = await drawCertificatePdf(sampleInput(name, over));
  if (drawn.kind === 'refused') throw new Error(`Refused: ${JSON.stringify(drawn)}`);
  return drawn.bytes;
}
