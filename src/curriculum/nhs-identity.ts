/**
 * What an NHS organisation takes on with `brand.preset: nhs-org`, a sentence each. Source: NHS England, NHS identity
 * guidelines, england.nhs.uk/nhsidentity.
 */
export const NHS_IDENTITY_RULES = [
  '"NHS" and the NHS logo are trade marks of the Secretary of State: whoever is no NHS organisation needs written permission.',
  'A local service shows the logo of its own organisation, never the bare NHS logo; this site brings neither.',
  'The lettering Frutiger is licensed to NHS organisations one by one; this site does not use it.',
  'The lessons were not made by the NHS, so the foot of every page and every certificate go on saying so.',
  'Read england.nhs.uk/nhsidentity before you begin.',
] as const;
