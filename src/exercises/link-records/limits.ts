/** The most pairs that are decided on cards. */
export const MOST_PAIRS_ON_CARDS = 12;

/** No threshold lies further from nought, in points. */
export const THRESHOLD_LIMIT = 200;
