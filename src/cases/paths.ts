/** Addresses of the cases' pages. */
export const casePaths = {
  mine: () => '/my/cases',
  drafts: () => '/my/drafts',
  apply: (itemCode: string) => `/apply/${itemCode}`,
  draft: (id: string, step?: string) => `/drafts/${id}${step ? `/${step}` : ''}`,
  case: (no: string) => `/cases/${no}`,
  receipt: (no: string) => `/cases/${no}/receipt`,
  paper: (no: string, kind: string) => `/cases/${no}/papers/${kind}`,
  file: (no: string, id: string) => `/cases/${no}/files/${id}`,
  desk: () => '/desk',
  deskCase: (no: string) => `/desk/cases/${no}`,
} as const;
