/** The largest file that is written or read, in bytes: no certificate comes near it. */
export const FILE_BYTES = 5_000_000;

/** The most that a file may unfold to, in bytes. */
export const INFLATED_BYTES = 20_000_000;
