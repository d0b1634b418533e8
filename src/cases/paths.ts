/** Addresses of the cases' pages. */
export const casePaths = {
  mine: () => '/my/cases',
  drafts: () => '/my/drafts',
  apply: (itemCode: string) => `/apply/${itemCode}`,
  draft: (id: string, step?: string) => `/drafts/${id}${step ? `/${step}` : ''}`,
  case: (no: string) => `/cases/${no}`,
  /** The course of a closed case without anything personal. */
  log: (no: string) => `/cases/${no}/log`,
  receipt: (no: string) => `/cases/${no}/receipt`,
  paper: (no: string, kind: string) => `/cases/${no}/papers/${kind}`,
  paperPdf: (no: string, kind: string) => `/cases/${no}/papers/${kind}/pdf`,
  /** Where anyone checks a paper; with both facts printed on it, the answer. */
  checkPaper: (no?: string, code?: string) => (no && code ? `/verify/receipt?no=${no}&code=${code}` : '/verify/receipt'),
  file: (no: string, id: string) => `/cases/${no}/files/${id}`,
  fileShown: (no: string, id: string) => `/cases/${no}/files/${id}?show=yes`,
  correction: (no: string) => `/cases/${no}/correction`,
  withdrawal: (no: string) => `/cases/${no}/withdrawal`,
  notices: (page = 1) => `/notices${page > 1 ? `?page=${page}` : ''}`,
  noticeRead: (id: string) => `/notices/${id}/read`,
  desk: () => '/desk',
  deskCase: (no: string) => `/desk/cases/${no}`,
} as const;

/** Where an officer's act on a case is posted: acts are nouns in an address. */
const actNouns = {
  accept: 'acceptance',
  askForCorrection: 'correction-notice',
  refuseAcceptance: 'refusal-of-acceptance',
  review: 'review',
  suspend: 'suspension',
  resume: 'resumption',
  extend: 'extension',
  decide: 'decision',
  issue: 'issue',
  deliver: 'delivery',
} as const;
export type DeskAct = keyof typeof actNouns;

/** Every act of an officer that the desk offers. */
export const deskActs = Object.keys(actNouns) as [DeskAct, ...DeskAct[]];

/** The noun of an officer's act in an address. */
export const nounOf = (act: DeskAct): string => actNouns[act];

/** Address to which the desk posts an act on a case. */
export const deskActPath = (no: string, act: DeskAct): string => `/desk/cases/${no}/${actNouns[act]}`;
