/** Addresses of the licences' pages and of their part of the API. */
export const licencePaths = {
  licence: (id: string) => `/licences/${id}`,
  ending: (id: string) => `/licences/${id}/ending`,
  verify: () => '/verify',
  verification: (code: string) => `/verify/${code}`,
};

/** The whole address that a licence's QR code holds. */
export function scannedAddress(publicUrl: string, code: string): string {
  return `${publicUrl.replace(/\/$/, '')}${licencePaths.verification(code)}`;
}
