/** Every URL of people, sign-in and accounts. */
export const paths = {
  signIn: '/sign-in',
  signOut: '/sign-out',
  register: '/register',
  account: '/account',
  password: '/account/password',
  signOutEverywhere: '/account/sign-out-everywhere',
  sessionEnd: (session: string) => `/account/sessions/${session}/end`,
  mandates: '/account/mandates',
  mandateRevocation: (mandate: string) => `/account/mandates/${mandate}/revocation`,
} as const;

/** The sign-in page, with the way back. */
export function signInPath(back?: string): string {
  return back === undefined ? paths.signIn : `${paths.signIn}?back=${encodeURIComponent(back)}`;
}

/** A way back that leads nowhere but to a page of this site; anything else leads to where the caller's work is. */
export function safeBack(back: string | undefined): string {
  return back !== undefined && back.length <= 500 && /^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(back) ? back : '/start';
}
