/** Abbreviations that every clinician in the UK reads as words, so that lessons need not explain them, and why. */
export const everydayAbbreviations: Readonly<Record<string, string>> = {
  NHS: 'The health service itself; spelled out, it would be a stranger.',
  UK: 'A country, on every passport of its citizens.',
  GP: 'What patients and colleagues say; nobody says general practitioner.',
  BMJ: 'A journal by its only present name.',
  IT: 'What every hospital calls its computers and those who keep them.',
  NICE: 'Said as a word; clinicians in the UK work with its guidance daily.',
  DNA: 'A word of everyday English.',
  MRSA: 'Said as letters on every ward and in the newspapers; its full name helps nobody.',
};
