import { element } from './element.ts';

/** A section of a page with its heading, to be filled. */
export function sectionNamed(id: string, title: string): HTMLElement {
  const section = element('section', 'stack');
  const heading = element('h2', '', title);
  heading.id = id;
  section.append(heading);
  return section;
}

/** A link that is no button. */
export function linkTo(path: string, text: string): HTMLAnchorElement {
  const link = element('a', '', text);
  link.href = path;
  return link;
}
