/** The word with which the whole cast signs in, on this machine only; elsewhere a secret one is made. */
export const demoPassword = 'mingtang-demo-2026';
