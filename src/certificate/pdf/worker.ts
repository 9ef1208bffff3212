import { drawCertificatePdf } from './draw.ts';
import type { CertificatePdfInput, DrawnCertificate } from './input.ts';

/** Draws the one certificate that it is given: half a second of work, or many for a long text, and the page lives on. */
addEventListener('message', ({ data }: MessageEvent<CertificatePdfInput>) => {
  // What fails here reaches the page as the worker's `error` event.
  drawCertificatePdf(data).then((drawn: DrawnCertificate) => postMessage(drawn), reportError);
});
