import { z } from '../kernel/zod.ts';
import { accessibilitySchema, lmsSchema, offlineSchema, privacySchema } from './site-duties.ts';
import { brandSchema, orgSchema, placeSchema } from './site-identity.ts';
import {
  assessmentRulesSchema,
  bannerSchema,
  certificateSchema,
  contentSchema,
  linksSchema,
} from './site-offer.ts';

export { DEFAULT_COLOURS } from './site-identity.ts';

/** What a host writes in `content/site.yaml`. Everything has a default; an empty file builds. */
export const siteSchema = z
  .strictObject({
    site: placeSchema,
    org: orgSchema,
    brand: brandSchema,
    content: contentSchema,
    assessment: assessmentRulesSchema,
    certificate: certificateSchema,
    offline: offlineSchema,
    lms: lmsSchema,
    privacy: privacySchema,
    accessibility: accessibilitySchema,
    links: linksSchema,
    banner: bannerSchema,
  })
  .prefault({});

export type Site = z.infer<typeof siteSchema>;
