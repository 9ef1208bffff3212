import type { APIRoute } from 'astro';
import { allFiles } from '../../../components/servers.ts';

/** The files for servers, as text: a server must not take them for files of its own. */
export function getStaticPaths() {
  return allFiles.map(({ file, text }) => ({
    params: { file: file.replace(/\.txt$/, '') },
    props: { text },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
