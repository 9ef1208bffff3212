import { writeRecipes } from './all.ts';

const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => HTML_SIGNS[sign] ?? sign);
/** As Astro writes them. */
const HTML_SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Who may show the site, as far as a text can say: those its policy names, or where it holds none, nobody or somebody. */
function originsIn(text: string): string[][] {
  const found = /frame-ancestors (?:'|&#39;)(?:none|self)(?:'|&#39;)((?: [a-z]+:[^\s;"'&]+)*)/.exec(text);
  return found ? [(found[1] ?? '').split(' ').filter(Boolean)] : [[], ['https://lms.example']];
}

/** The name of the server in a text that holds one. */
const hostIn = (text: string): string | undefined => /server_name ([^\s;]+);/.exec(text)?.[1];

/**
 * A file for servers, or a page that shows some, written anew for a site that is moved from one folder to another; both
 * percent-encoded with a slash at both ends. A text without a recipe comes back as it was.
 */
export function moveRecipes(text: string, from: string, to: string): string {
  const host = hostIn(text);
  const changes = originsIn(text).flatMap((origins) => {
    const after = Object.values(writeRecipes(to, origins, host)).flat();
    return Object.values(writeRecipes(from, origins, host))
      .flat()
      .map((old, index) => ({ old: old.text, now: after[index]?.text ?? old.text }));
  });
  return changes.reduce(
    (moved, { old, now }) => moved.replace(old, () => now).replace(asHtml(old), () => asHtml(now)),
    text,
  );
}
