/**
 * A random 64-bit name for the stream of one browser profile: 16 hexadecimal digits. By `getRandomValues`,
 * because `randomUUID` is absent on plain http.
 */
export function randomStreamId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
