export interface QrProps {
  /** The dark modules as an SVG path, one unit a module. */
  path: string;
  /** Modules a side, without the quiet zone. */
  size: number;
  /** What it holds, for those who cannot see it. */
  label: string;
  /** Side in points. */
  width?: number | undefined;
}

/** A code to scan: black on white in every colour scheme, with its quiet zone. */
export function Qr({ path, size, label, width = 112 }: QrProps) {
  return (
    <svg class="qr" width={width} height={width} viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect x="-2" y="-2" width={size + 4} height={size + 4} fill="#fff" /><path d={path} fill="#000" />
    </svg>
  );
}
