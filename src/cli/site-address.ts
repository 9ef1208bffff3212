/** Why a text is no address of a site, and what to write; nothing where it is one. */
export function findAddressFault(url: string): string | undefined {
  const isWeb = /^https?:\/\//i.test(url) && URL.canParse(url);
  return isWeb ? undefined : `"${url}" is not the address of a site. Write it whole, with https:// in front.`;
}
