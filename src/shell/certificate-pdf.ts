import type { ActivityRow } from '../certificate/activity.ts';
import { listFaces } from '../certificate/pdf/faces.ts';
import type { CertificatePdfInput, DrawnCertificate } from '../certificate/pdf/input.ts';
import { sayDrawRefusal } from '../certificate/pdf/refusal-words.ts';
import { REFLECTION_PROMPTS } from '../certificate/wording.ts';
import type { CertificateText } from '../certificate/wording.ts';
import { downloadFile } from '../platform/download.ts';
import { startPdfWorker } from '../platform/trusted-worker.ts';
import { shortDigest } from './certificate-evidence.ts';
import type { MadeEvidence } from './certificate-evidence.ts';
import { fetchCertificateFonts } from './certificate-fonts.ts';

/** What the page knows of a certificate beside its words. */
export interface PdfParts {
  /** Name of the site. */
  course: string;
  provider: string;
  /** Whole address of the site. */
  home: string;
  earnedAt: number;
  outcomes: readonly string[];
  /** What the module serves, as the page says it. */
  serves: string;
  activities: readonly ActivityRow[];
  /** What was written to a question of the reflection, by its name. */
  written: (name: string) => string;
  /** Themes of the NMC Code, as `sayThemes` says them. */
  themes: string;
}

function writeInput(
  text: CertificateText,
  { text: evidence, digest, address }: MadeEvidence,
  parts: PdfParts,
): Omit<CertificatePdfInput, 'fonts'> {
  return {
    text,
    brand: { name: parts.course, address: parts.home },
    ...(parts.provider === '' ? {} : { provider: parts.provider }),
    outcomes: parts.outcomes,
    serves: parts.serves,
    activities: parts.activities,
    reflection: REFLECTION_PROMPTS.map(({ name, label }) => ({ label, text: parts.written(name) })),
    ...(parts.themes === '' ? {} : { themes: parts.themes }),
    check: { url: address, code: shortDigest(digest) },
    language: 'en-GB',
    earnedAt: parts.earnedAt,
    attachment: {
      name: 'evidence.json',
      text: evidence,
      description: 'The answers behind this certificate, to be marked anew.',
    },
  };
}

/** Every text that letters are needed for. */
const textsOf = (input: Omit<CertificatePdfInput, 'fonts'>): string =>
  JSON.stringify([input.text, input.reflection, input.outcomes, input.provider, input.brand]);

/** Draws in a worker of its own, which ends with it. Rejects where it cannot be loaded or fails. */
function drawInWorker(input: CertificatePdfInput): Promise<DrawnCertificate> {
  const worker = startPdfWorker();
  return new Promise<DrawnCertificate>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DrawnCertificate>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker failed')));
    worker.postMessage(input);
  }).finally(() => worker.terminate());
}

/**
 * Makes the certificate as a PDF that carries its evidence, and hands it to the browser's downloads. What to say
 * afterwards, also where there is no file. Rejects where a font cannot be fetched.
 */
export async function savePdf(text: CertificateText, made: MadeEvidence, parts: PdfParts): Promise<string> {
  const input = writeInput(text, made, parts);
  const fonts = await fetchCertificateFonts(listFaces(textsOf(input)));
  const drawn = await drawInWorker({ ...input, fonts });
  if (drawn.kind === 'refused') {
    const { wrong, safe, toDo } = sayDrawRefusal(drawn);
    return `No PDF was made. ${wrong} ${safe} ${toDo}`;
  }
  const { slug } = made.evidence.module;
  downloadFile(
    `point-twelve-certificate-${slug}.pdf`,
    new Blob([drawn.bytes as BlobPart], { type: 'application/pdf' }),
  );
  return 'The PDF was handed to your downloads. Its evidence is inside it.';
}
