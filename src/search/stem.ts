import lunr from 'lunr';

/** The stem under which the index keeps a word: `admissions` and `admitted` as `admiss` and `admit`. */
export function stemOf(word: string): string {
  return lunr.stemmer(new lunr.Token(word, {})).toString();
}

/** Whether a word is so common that the index leaves it out: `the`, `what`. */
export function isCommon(word: string): boolean {
  const kept: unknown = lunr.stopWordFilter(new lunr.Token(word, {}));
  return kept === undefined;
}
