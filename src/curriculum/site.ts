import { z } from '../kernel/zod.ts';
import { date } from './slug.ts';

const HEX = /^#[0-9a-fA-F]{6}$/;
const hex = z
  .string()
  .regex(HEX, 'must be a colour of six hexadecimal digits in quotation marks, such as "#0b4f8a"');
const BASE = /^\/([A-Za-z0-9._~-]+\/)*$/;

/** The colours of the neutral theme. */
export const DEFAULT_COLOURS = { brand: '#0b4f8a', deep: '#0a2e4f', spark: '#ffdd33' } as const;

/** What a host writes in `content/site.yaml`. Everything has a default; an empty file builds. */
export const siteSchema = z
  .strictObject({
    site: z
      .strictObject({
        name: z
          .string()
          .min(2)
          .max(40)
          .default('Point Twelve')
          .describe(
            'The name in the header, page titles and certificate; "NHS" may not stand in it. Default: Point Twelve.',
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
          })
          .default('https://point-twelve.example')
          .describe(
            'The address people type, without the folder; links in the site map and on certificates start with it.',
          ),
        base: z
          .string()
          .regex(BASE, 'must begin and end with "/", such as / or /clinical-information/')
          .default('/')
          .describe(
            'The folder the site lies in on its server, with a slash at both ends. Default: /, the top.',
          ),
        lang: z
          .string()
          .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language code, such as en-GB')
          .default('en-GB')
          .describe('The language of the lessons, told to browsers and screen readers. Default: en-GB.'),
      })
      .prefault({})
      .describe('The name of the site and where it lies.'),
    org: z
      .strictObject({
        name: z
          .string()
          .max(80)
          .default('')
          .describe(
            'Who offers the site, shown in the footer and on certificates. Default: nobody is named.',
          ),
        contact: z
          .union([z.literal(''), z.email('must be an e-mail address')])
          .default('')
          .describe(
            'Where readers can write, shown on the help and accessibility pages. Default: no address is shown.',
          ),
      })
      .prefault({})
      .describe('Who offers the site.'),
    brand: z
      .strictObject({
        colours: z
          .strictObject({
            brand: hex
              .default(DEFAULT_COLOURS.brand)
              .describe('Links and buttons; must reach 4.5:1 on every light surface. Default: #0b4f8a.'),
            deep: hex
              .default(DEFAULT_COLOURS.deep)
              .describe('The band at the top of pages; white text on it must reach 4.5:1. Default: #0a2e4f.'),
            spark: hex
              .default(DEFAULT_COLOURS.spark)
              .describe(
                'The one colour that means "look here", under dark text; must reach 4.5:1. Default: #ffdd33.',
              ),
          })
          .prefault({})
          .describe('Three colours, checked for contrast. Default: the neutral theme.'),
      })
      .prefault({})
      .describe('How the site looks.'),
    assessment: z
      .strictObject({
        passMark: z
          .int()
          .min(50)
          .max(100)
          .default(80)
          .describe('The per cent that passes an assessment; results already earned stand. Default: 80.'),
      })
      .prefault({})
      .describe('The rules of assessments.'),
    certificate: z
      .strictObject({
        provider: z
          .string()
          .max(80)
          .default('')
          .describe(
            'Who is named as provider on certificates. Default: org.name, or the name of the site without one.',
          ),
        accreditation: z
          .strictObject({
            body: z.string().min(2).max(80).describe('Who accredited the material.'),
            reference: z.string().min(1).max(60).describe('Under which reference of theirs.'),
            credits: z
              .string()
              .min(2)
              .max(60)
              .describe('What it is worth, as the body words it, such as "1.5 CPD credits".'),
            from: date.describe('The first day it holds for.'),
            to: date.describe(
              'The last day it holds for; what was finished after it does not bear the accreditation.',
            ),
          })
          .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not be before the first day' })
          .optional()
          .describe(
            'An accreditation that you hold for this material, as it was given to you. Default: none, and certificates say so.',
          ),
      })
      .prefault({})
      .describe('What certificates say.'),
    links: z
      .strictObject({
        report: z
          .union([
            z.literal(''),
            z.url({ protocol: /^(https?|mailto)$/, error: 'must be a web address or mailto: address' }),
          ])
          .default('')
          .describe(
            'Where "Report a problem" leads. Default: an e-mail to org.contact, and no link without one.',
          ),
      })
      .prefault({})
      .describe('Addresses of your own.'),
  })
  .prefault({});

export type Site = z.infer<typeof siteSchema>;
