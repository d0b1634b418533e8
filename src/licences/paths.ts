/** Addresses of the licences' pages and of their part of the API. */
export const licencePaths = {
  licence: (id: string) => `/licences/${id}`,
  ending: (id: string) => `/licences/${id}/ending`,
  verify: () => '/verify',
  /** Where receipts and papers of cases are checked; the cases answer it. */
  checkPaper: () => '/verify/receipt',
  pdf: (id: string) => `/licences/${id}/pdf`,
  /** With the number, both facts that a check needs. */
  verification: (code: string, number: string) => `/verify/${code}?number=${encodeURIComponent(number)}`,
};
