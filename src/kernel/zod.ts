/** The one door to zod, so that the browser's rooms can be kept free of it by a wall. */
export { z } from 'zod';
