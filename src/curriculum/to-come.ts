/** Letters that stand where words are still to come: no abbreviations of the lesson. */
export const TO_COME: readonly string[] = ['TODO', 'TBC', 'TBD', 'FIXME'];
