import type { APIRoute } from 'astro';
import { library } from '../../../components/library.ts';
import { weaveOf } from '../../../components/weave.ts';
import type { Module } from '../../../curriculum/library.ts';
import type { ModuleWords } from '../../../curriculum/words.ts';
import { wordsOf } from '../../../loader/words.ts';

export function getStaticPaths() {
  return library.modules
    .filter((module) => module.lessons.length > 0)
    .map((module) => ({ params: { module: module.slug }, props: { module } }));
}

/** The words of one module that pages show beside a record. */
export const GET: APIRoute<{ module: Module }> = ({ props: { module } }) =>
  new Response(
    JSON.stringify({
      lessons: wordsOf(library, module),
      defects: weaveOf(Number(module.number)),
    } satisfies ModuleWords),
    { headers: { 'Content-Type': 'application/json' } },
  );
