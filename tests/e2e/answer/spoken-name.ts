/**
 * A pattern for the whole name of a control that is written in two parts, the second for listeners only. Browsers put
 * a space between the parts where the second is laid out apart.
 */
export function spokenName(seen: string, heard: string): RegExp {
  const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`^${escape(seen)} ?${escape(heard)}$`);
}
