import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { CONTENT_DIR } from './components/library.ts';
import { OVERLAY } from './curriculum/overlay.ts';

/**
 * The lessons' MDX. No schema stands here: the loader has checked every file already and reports all problems at
 * once with file, line and fix, where Astro stops at the first.
 */
export const collections = {
  lessons: defineCollection({
    loader: glob({
      base: CONTENT_DIR,
      pattern: ['modules/*/*/lesson.mdx', `${OVERLAY}/modules/*/*/lesson.mdx`],
    }),
  }),
};
