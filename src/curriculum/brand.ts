import { contrastOf, nearestPassing, passes } from './contrast.ts';
import type { Meeting } from './contrast.ts';
import type { Site } from './site.ts';

export type BrandColours = Site['brand']['colours'];

const INK = '#16212b';

/** Where each brand colour meets another, from the tokens of the neutral theme (`styles/tokens.css`). */
export function meetingsOf(colours: BrandColours): Record<keyof BrandColours, Meeting[]> {
  return {
    brand: [
      { on: '#ffffff', needed: 4.5, role: 'links on cards, and white words on buttons' },
      { on: '#f6f7f3', needed: 4.5, role: 'links on the page' },
      { on: '#ebede6', needed: 4.5, role: 'links on sunken panels' },
      { on: '#e6eff7', needed: 4.5, role: 'links on notes' },
    ],
    deep: [
      { on: '#ffffff', needed: 4.5, role: 'white words on the band' },
      { on: '#b9d6ec', needed: 4.5, role: 'pale words on the band' },
    ],
    spark: [
      { on: INK, needed: 4.5, role: 'dark words on the next action' },
      { on: colours.deep, needed: 3, role: 'the next action on the band' },
    ],
  };
}

/** A brand colour that fails, where it fails first, and the nearest that passes everywhere. */
export interface ContrastFault extends Meeting {
  name: keyof BrandColours;
  colour: string;
  /** The contrast it has there. */
  ratio: number;
  near: string;
}

/** The band as it will be: where its colour fails, the nearest that passes, so that what stands on it is judged by that. */
function mendedDeep(colours: BrandColours): string {
  const { deep } = meetingsOf(colours);
  return passes(colours.deep, deep) ? colours.deep : nearestPassing(colours.deep, deep);
}

/** The brand colours that fail somewhere, each at the place where it falls shortest. */
export function faultsOfBrand(colours: BrandColours): ContrastFault[] {
  const meetings = meetingsOf({ ...colours, deep: mendedDeep(colours) });
  return (['brand', 'deep', 'spark'] as const).flatMap((name) => {
    const colour = colours[name];
    if (passes(colour, meetings[name])) return [];
    const shortfall = ({ on, needed }: Meeting): number => contrastOf(colour, on) / needed;
    const [worst] = [...meetings[name]].sort((a, b) => shortfall(a) - shortfall(b));
    if (!worst) return [];
    const near = nearestPassing(colour, meetings[name]);
    return [{ ...worst, name, colour, ratio: contrastOf(colour, worst.on), near }];
  });
}
