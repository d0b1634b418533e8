/** Addresses of the pages about processes. */
export const flowPaths = {
  checkLog: () => '/verify/course',
} as const;
