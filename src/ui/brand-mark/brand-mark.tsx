const plan = 'M13.2 13.2h13.6v13.6H13.2z';

/** The mark of the platform: a seal with the plan of a Mingtang, round moat, square hall, one room in the middle. */
export function BrandMark({ size = 36 }: { size?: number | undefined }) {
  return (
    <svg class="brand-mark" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect class="brand-mark__ground" width="40" height="40" rx="4" />
      <g class="brand-mark__plan" fill="none" stroke-width="2.2">
        <circle cx="20" cy="20" r="13.2" />
        <path d={plan} />
      </g>
      <rect class="brand-mark__room" x="17.8" y="17.8" width="4.4" height="4.4" />
    </svg>
  );
}

/** The same mark as a file, for `/favicon.svg`. */
export const faviconSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="4" fill="#b3261e"/>' +
  `<g fill="none" stroke="#fff" stroke-width="2.4"><circle cx="20" cy="20" r="13.2"/><path d="${plan}"/></g>` +
  '<path d="M17.6 17.6h4.8v4.8h-4.8z" fill="#fff"/></svg>';
