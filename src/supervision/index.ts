/** Addresses of supervision. */
export { supervisionPaths } from './paths.ts';
