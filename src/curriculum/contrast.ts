/** Red, green and blue from 0 to 255. */
type Channels = [number, number, number];

function channelsOf(hex: string): Channels {
  const at = (start: number): number => parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function hexOf(channels: Channels): string {
  return '#' + channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
}

/** Relative luminance of `#rrggbb`, 0 black to 1 white. Source: WCAG 2.2, "relative luminance". */
export function luminanceOf(hex: string): number {
  const [red, green, blue] = channelsOf(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (`#rrggbb`), 1 to 21, the same either way round. Source: WCAG 2.2, "contrast ratio". */
export function contrastOf(a: string, b: string): number {
  const [one, other] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** A colour that a colour meets, and the contrast it needs there: 4.5 for text, 3 for shapes. */
export interface Meeting {
  on: string;
  needed: 4.5 | 3;
  /** Where the two meet: "links on the page". */
  role: string;
}

/** Whether a colour has the contrast it needs everywhere it is used. */
export function passes(colour: string, meetings: readonly Meeting[]): boolean {
  return meetings.every(({ on, needed }) => contrastOf(colour, on) >= needed);
}

function mix(from: Channels, to: Channels, share: number): Channels {
  return from.map((channel, index) => channel + ((to[index] ?? 0) - channel) * share) as Channels;
}

/**
 * The colour nearest to one that passes everywhere: the least black or white mixed in, in steps of a half per cent.
 * Where neither passes, black or white, whichever fails less.
 */
export function nearestPassing(colour: string, meetings: readonly Meeting[]): string {
  const from = channelsOf(colour);
  for (let step = 0; step <= 200; step += 1) {
    for (const end of [0, 255]) {
      const tried = hexOf(mix(from, [end, end, end], step / 200));
      if (passes(tried, meetings)) return tried;
    }
  }
  const least = (end: string): number =>
    Math.min(...meetings.map(({ on, needed }) => contrastOf(end, on) / needed));
  return least('#000000') >= least('#ffffff') ? '#000000' : '#ffffff';
}
