/** Thrown where a part has no room; `drawCertificatePdf` turns it into a refusal. `message`: the part, as "The title". */
export class TooLong extends Error {
  override name = 'TooLong';
}
