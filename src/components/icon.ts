import { crc32, deflateSync } from 'node:zlib';
import { MARK_BOX, MARK_DOTS } from '../curriculum/mark.ts';

/** An icon of the site. */
export interface Icon {
  /** Width and height in pixels. */
  size: number;
  /** The mark's share of the width, 0 to 1. */
  share: number;
  /** How round the corners are, as a share of the width; 0 where the device cuts its own shape. */
  corner: number;
}

/** By the name of the file, without `.png`. A maskable icon may be cut to a circle of 80 % of its width. */
export const ICONS: Readonly<Record<string, Icon>> = {
  'icon-180': { size: 180, share: 0.72, corner: 0 },
  'icon-192': { size: 192, share: 0.76, corner: 0.2 },
  'icon-512': { size: 512, share: 0.76, corner: 0.2 },
  'icon-512-maskable': { size: 512, share: 0.6, corner: 0 },
};

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** The pale dots of the mark, as on the band at the top of pages. */
const DOT = '#b9d6ec';
/** Each pixel is looked at in so many places across and down, so that edges are smooth. */
const LOOKS = 4;

function colourOf(hex: string): Pixel {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5), 255];
}

/** How far a point lies outside a square with round corners; 0 or less inside. All in shares of the width. */
function outside(x: number, y: number, corner: number): number {
  const past = (at: number): number => Math.max(corner - at, at - (1 - corner), 0);
  return Math.hypot(past(x), past(y)) - corner;
}

/** Draws the mark on its ground, four bytes a pixel, row after row. */
function drawMark({ size, share, corner }: Icon, ground: Pixel, lit: Pixel): Buffer {
  const scale = share / MARK_BOX.width;
  const top = (1 - MARK_BOX.height * scale) / 2;
  const dots = MARK_DOTS.map(([x, y], index) => {
    const isLit = index === MARK_DOTS.length - 1;
    return {
      x: (1 - share) / 2 + x * scale,
      y: top + y * scale,
      radius: (isLit ? MARK_BOX.litRadius : MARK_BOX.radius) * scale,
      colour: isLit ? lit : colourOf(DOT),
    };
  });
  const colourAt = (x: number, y: number): Pixel => {
    const dot = dots.find((one) => Math.hypot(x - one.x, y - one.y) <= one.radius);
    if (dot) return dot.colour;
    return outside(x, y, corner) <= 0 ? ground : [0, 0, 0, 0];
  };
  const pixels = Buffer.alloc(size * size * 4);
  for (let at = 0; at < size * size; at += 1) {
    const sum = [0, 0, 0, 0];
    for (let look = 0; look < LOOKS * LOOKS; look += 1) {
      const x = ((at % size) + ((look % LOOKS) + 0.5) / LOOKS) / size;
      const y = (Math.floor(at / size) + (Math.floor(look / LOOKS) + 0.5) / LOOKS) / size;
      const [red, green, blue, alpha] = colourAt(x, y);
      // What is not seen has no colour.
      for (const [part, value] of [red, green, blue].entries()) sum[part] = (sum[part] ?? 0) + value * alpha;
      sum[3] = (sum[3] ?? 0) + alpha;
    }
    const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
    const part = (value: number): number => (alpha === 0 ? 0 : Math.round(value / alpha));
    pixels.set([part(red), part(green), part(blue), Math.round(alpha / LOOKS ** 2)], at * 4);
  }
  return pixels;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/**
 * The mark as a PNG (RFC 2083: 8 bits, colour with transparency, no filter); `deep` and `spark` are the host's colours as
 * `#rrggbb`.
 */
export function drawIcon(icon: Icon, { deep, spark }: { deep: string; spark: string }): Buffer {
  const { size } = icon;
  const pixels = drawMark(icon, colourOf(deep), colourOf(spark));
  const rows = Buffer.concat(
    Array.from({ length: size }, (_, row) =>
      Buffer.concat([Buffer.of(0), pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
    ),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
