import { z } from '../kernel/zod.ts';
import { SLUG } from '../kernel/ids.ts';
import { readFolderName } from './order.ts';
import { date } from './slug.ts';

/** A slug as hosts copy it: from the address, or with its number from the folder. */
const leftOut = z.string().regex(SLUG, {
  error: ({ input }) => {
    const named = readFolderName(String(input));
    return named
      ? `must leave out the number: ${named.slug}`
      : 'must be the last part of an address on the site, such as measuring-quality';
  },
});

/** `content`: what of it is offered. */
export const contentSchema = z
  .strictObject({
    exclude: z
      .array(leftOut)
      .default([])
      .describe(
        'Slugs of modules, pathways and lessons that this site leaves out; a slug is the last part of the address, measuring-quality for /learn/measuring-quality/. A module or pathway that loses a lesson has no assessment and no certificate here. Default: none.',
      ),
  })
  .prefault({})
  .describe('What the site offers of the content.');

/** `assessment`: its rules. */
export const assessmentRulesSchema = z
  .strictObject({
    passMark: z
      .int()
      .min(50)
      .max(100)
      .default(80)
      .describe('The per cent that passes an assessment; results already earned stand. Default: 80.'),
  })
  .prefault({})
  .describe('The rules of assessments.');

const accreditationSchema = z
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
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not be before the first day' });

/** `certificate`: whether there is one, and what it says. */
export const certificateSchema = z
  .strictObject({
    enabled: z
      .boolean()
      .default(true)
      .describe('Whether the site offers certificates; assessments stay either way. Default: true.'),
    provider: z
      .string()
      .max(80)
      .default('')
      .describe(
        'Who is named as provider on certificates. Default: org.name, or the name of the site without one.',
      ),
    signatory: z
      .strictObject({
        name: z.string().min(2).max(60).describe('Their name, as certificates print it.'),
        role: z.string().min(2).max(60).describe('What they are, such as postgraduate dean.'),
      })
      .optional()
      .describe(
        'Who answers for the course, as a line on certificates that says it is no signature. Default: nobody is named.',
      ),
    registrationNumber: z
      .enum(['off', 'optional'])
      .default('optional')
      .describe(
        'Whether learners may put the number of their registration on it; off asks for none. Default: optional.',
      ),
    accreditation: accreditationSchema
      .optional()
      .describe(
        'An accreditation that you hold for this material, as it was given to you. Default: none, and certificates say so.',
      ),
  })
  .prefault({})
  .describe('What certificates say.');

/** `links`: addresses of the host's own. */
export const linksSchema = z
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
    portfolio: z
      .array(
        z.strictObject({
          label: z.string().min(2).max(60).describe('Its name, such as "Your Horus portfolio".'),
          url: z
            .url({ protocol: /^https?$/, error: 'must be a web address' })
            .describe('Where learners sign in to it.'),
        }),
      )
      .max(8)
      .default([])
      .describe(
        'The portfolios your learners keep; certificates lead there beside "Copy for portfolio". Default: none.',
      ),
  })
  .prefault({})
  .describe('Addresses of your own.');

/** `banner`: a notice for a while. */
export const bannerSchema = z
  .strictObject({
    text: z.string().min(5).max(200).describe('What it says, in plain words.'),
    until: date.describe('The last day on which it is shown; it says that day itself.'),
  })
  .optional()
  .describe('A notice at the top of every page until a day. Default: none.');
