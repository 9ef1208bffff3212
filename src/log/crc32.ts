/** What dividing each byte comes to, worked out once: a record of 20,000 events is then checked within a second. */
const TABLE = Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit += 1) byte = (byte >>> 1) ^ (0xedb88320 & -(byte & 1));
  return byte;
});

/**
 * CRC-32 of a text's UTF-8 bytes, 0 to 2³² − 1. Source: ISO 3309 (reflected polynomial EDB88320), the checksum
 * of gzip and PNG; its check value for `123456789` is CBF43926. A lone surrogate counts as its own three bytes.
 */
export function crc32(text: string): number {
  let crc = -1;
  const eat = (byte: number): void => {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] as number);
  };
  for (const letter of text) {
    const point = letter.codePointAt(0) as number;
    const tails = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    // The lead byte's marker: 110…, 1110… or 11110… for one, two or three bytes that follow.
    eat(tails ? ((0xf00 >> (tails + 1)) & 0xff) | (point >> (6 * tails)) : point);
    for (let left = tails - 1; left >= 0; left -= 1) eat(0x80 | ((point >> (6 * left)) & 0x3f));
  }
  return ~crc >>> 0;
}
