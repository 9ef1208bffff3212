import { z } from '../kernel/zod.ts';
import { date } from './slug.ts';
import { emailOrNone } from './site-identity.ts';

const ORIGIN = /^https:\/\/[a-z0-9.-]+(:\d+)?$/;

/** `offline`: use without a connection. */
export const offlineSchema = z
  .strictObject({
    enabled: z
      .boolean()
      .default(true)
      .describe('Whether learners may save modules for use without a connection. Default: true.'),
  })
  .prefault({})
  .describe('Use without a connection.');

/** `lms`: other servers the site may talk to. */
export const lmsSchema = z
  .strictObject({
    origins: z
      .array(z.string().regex(ORIGIN, 'must be an address without a path, such as https://lms.example.org'))
      .default([])
      .describe(
        'Learning systems that may show the site in a frame and receive results, each as https:// and a host. Default: none, and nothing leaves the site.',
      ),
  })
  .prefault({})
  .describe('Learning management systems.');

/** `privacy`: what the privacy and cookies pages say of the host. */
export const privacySchema = z
  .strictObject({
    controller: z
      .string()
      .max(120)
      .default('')
      .describe('Who answers for the server and its logs under data protection law. Default: org.name.'),
    dpoContact: emailOrNone.describe(
      'Where your data protection officer can be reached. Default: org.contact.',
    ),
    retention: z
      .string()
      .max(160)
      .default('')
      .describe('How long your server keeps its logs, such as "30 days". Default: the page says to ask you.'),
  })
  .prefault({})
  .describe('What the privacy page says of you.');

/** `accessibility`: what its statement says of the host. */
export const accessibilitySchema = z
  .strictObject({
    contact: emailOrNone.describe('Where to report a barrier. Default: org.contact.'),
    tested: date
      .optional()
      .describe(
        'The day on which you last tested this copy yourselves, as the statement says. Default: it says that you have not.',
      ),
    prepared: date
      .optional()
      .describe(
        'The day on which you prepared or last reviewed the statement for this copy. Default: it says when our words of it were written, and that you have not dated it.',
      ),
  })
  .prefault({})
  .describe('What the accessibility statement says of you.');
