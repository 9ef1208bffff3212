import { z } from '../kernel/zod.ts';

const HEX = /^#[0-9a-fA-F]{6}$/;
const hex = z
  .string()
  .regex(HEX, 'must be a colour of six hexadecimal digits in quotation marks, such as "#0b4f8a"');
const BASE = /^\/([A-Za-z0-9._~-]+\/)*$/;
const LOGO = /^[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png)$/;

/** The colours of the neutral theme. */
export const DEFAULT_COLOURS = { brand: '#0b4f8a', deep: '#0a2e4f', spark: '#ffdd33' } as const;

/** An e-mail address, or the empty text for none. */
export const emailOrNone = z.union([z.literal(''), z.email('must be an e-mail address')]).default('');

/** A web address, or the empty text for none. */
export const webOrNone = z
  .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'must be a web address' })])
  .default('');

/** The name of the server the site lies on; nothing where its host has not said so: `.example` is nobody's. */
export function serverName(url: string): string | undefined {
  const { hostname } = new URL(url);
  return hostname.endsWith('.example') ? undefined : hostname;
}

/** `site`: what it is called and where it lies. */
export const placeSchema = z
  .strictObject({
    name: z
      .string()
      .min(2)
      .max(40)
      .default('Point Twelve')
      .describe(
        'The name in the header, page titles and certificate; "NHS" may stand in it only under brand.preset nhs-org. Default: Point Twelve.',
      ),
    shortName: z
      .string()
      .min(2)
      .max(16)
      .default('Point Twelve')
      .describe('The name where there is little room, such as under an icon. Default: Point Twelve.'),
    url: z
      .url({
        protocol: /^https?$/,
        error: 'must be the address of the site, such as https://learn.example.org',
        abort: true,
      })
      .regex(/^[^:]+:\/\/[^/?#]+\/?$/, 'must end with the name of the server; the path goes into site.base')
      .default('https://point-twelve.example')
      .describe(
        'The address people type, without the folder. Pages name it to search engines, packages for an LMS lead back to it, the file for nginx answers to it and credentials are signed under it. Default: an invented one, and the site names none.',
      ),
    base: z
      .string()
      .regex(BASE, 'must begin and end with "/", such as / or /clinical-information/')
      .default('/')
      .describe('The folder the site lies in on its server, with a slash at both ends. Default: /, the top.'),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language code, such as en-GB')
      .default('en-GB')
      .describe('The language of the lessons, told to browsers and screen readers. Default: en-GB.'),
  })
  .prefault({})
  .describe('The name of the site and where it lies.');

/** `org`: who offers it. */
export const orgSchema = z
  .strictObject({
    name: z
      .string()
      .max(80)
      .default('')
      .describe('Who offers the site, shown in the footer and on certificates. Default: nobody is named.'),
    type: z
      .enum(['deanery', 'trust', 'college', 'university', 'other'])
      .default('other')
      .describe(
        'What it is: the accessibility statement of a deanery, a trust or a university names the law for public bodies. Default: other.',
      ),
    contact: emailOrNone.describe(
      'Where readers can write, shown on the help, privacy and accessibility pages. Default: no address is shown.',
    ),
    helpUrl: webOrNone.describe('The page of your own help desk, shown on the help page. Default: none.'),
  })
  .prefault({})
  .describe('Who offers the site.');

/** `brand`: how it looks. */
export const brandSchema = z
  .strictObject({
    preset: z
      .enum(['neutral', 'nhs-org'])
      .default('neutral')
      .describe(
        'nhs-org says that an NHS organisation offers the site and has read the identity rules below; then "NHS" may stand in its name. Default: neutral.',
      ),
    logo: z
      .union([
        z.literal(''),
        z.string().regex(LOGO, 'must be the name of an SVG or PNG file, such as logo.svg'),
      ])
      .default('')
      .describe(
        'A file in content/site/, SVG or PNG of at most 20 kB, shown in the header of pages in place of the twelve dots; icons and certificates stay as they are. Default: the dots.',
      ),
    logoAlt: z
      .string()
      .max(80)
      .default('')
      .describe('What the logo says, for those who do not see it. Default: org.name.'),
    colours: z
      .strictObject({
        brand: hex
          .default(DEFAULT_COLOURS.brand)
          .describe(
            'In the light theme: links, the main button of an exercise (Check), the edge and the words of the buttons beside it, ticks, bars, and the top edge of exercises. The dark theme keeps its own. Must reach 4.5:1 on every light surface. Default: #0b4f8a.',
          ),
        deep: hex
          .default(DEFAULT_COLOURS.deep)
          .describe(
            'In both themes: the band at the top of pages, with the name and the menu; the large panel below it on the first page and on pages of modules and pathways; the box in which a lesson tells its case, and other dark panels. Also icons, and the bar of a phone’s browser. White text on it must reach 4.5:1. Default: #0a2e4f.',
          ),
        spark: hex
          .default(DEFAULT_COLOURS.spark)
          .describe(
            'The one colour that means "look here", in both themes: the button for what comes next (Start, Continue), your notice above the band (banner), the line under your place in the menu, the edge of key points, and the ground of a link that the keyboard has reached. Dark text on it must reach 4.5:1, and it must reach 3:1 on the band. Default: #ffdd33.',
          ),
      })
      .prefault({})
      .describe('Three colours, checked for contrast; certificates keep ours. Default: the neutral theme.'),
  })
  .prefault({})
  .describe('How the site looks.');
