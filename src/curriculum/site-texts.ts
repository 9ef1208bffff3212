import { z } from '../kernel/zod.ts';

const line = (longest: number, otherwise: string) =>
  z.string().min(5).max(longest).optional().describe(otherwise);

/** What a host writes in `content/site/texts.yaml`: plain sentences of its own. */
export const textsSchema = z
  .strictObject({
    homePromise: line(90, 'The heading of the first page. Default: ours.'),
    homeLede: line(300, 'The sentences under it. Default: ours.'),
    homeNote: line(400, 'A paragraph of yours on the first page, above the modules. Default: none.'),
    helpContact: line(
      400,
      'How your learners get help, in place of our sentence on the help page. Default: from org.contact and links.report.',
    ),
    privacyNote: line(600, 'A paragraph of yours on the privacy page. Default: none.'),
    accessibilityNote: line(
      600,
      'A paragraph of yours on the accessibility statement, under “Tell us about a barrier”. Default: none.',
    ),
  })
  .prefault({});

export type SiteTexts = z.infer<typeof textsSchema>;
