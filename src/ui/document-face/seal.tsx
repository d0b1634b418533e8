export interface SealProps {
  /** The name of the body, set around the rim. */
  name: string;
  /** Words under the mark: what the seal is for. */
  words?: string | undefined;
  /** Side in points. */
  size?: number | undefined;
}

const arc = 262;

/** A round seal: the body's name around, the brand mark in the middle, its purpose below; never a star. */
export function Seal({ name, words, size = 152 }: SealProps) {
  const letters = [...name];
  const step = letters.length > 1 ? Math.min(34, arc / (letters.length - 1)) : 0;
  const first = (-step * (letters.length - 1)) / 2;
  const type = letters.length > 16 ? 15 : letters.length > 12 ? 18 : 21;
  // Letters of a Latin purpose must stay between the ends of the name.
  const latin = words !== undefined && /^[\u0020-\u024f]+$/.test(words);
  return (
    <svg class="seal" width={size} height={size} viewBox="0 0 200 200" role="img" aria-label={words ? `${name} ${words}` : name}>
      <circle class="seal__rim" cx="100" cy="100" r="96" fill="none" stroke-width="5" />
      {letters.map((letter, index) => (
        <text key={index} class="seal__letter" x="100" y="32" text-anchor="middle" font-size={type} transform={`rotate(${(first + step * index).toFixed(1)} 100 100)`}>{letter}</text>
      ))}
      <g class="seal__rim" fill="none" stroke-width="3"><circle cx="100" cy="98" r="22" /><path d="M87 85h26v26H87z" /></g>
      <path class="seal__fill" d="M96.5 94.5h7v7h-7z" />
      {words ? <text class="seal__letter" x="100" y="164" text-anchor="middle" font-size={latin ? 13 : 19} letter-spacing={latin ? 1 : 2}>{words}</text> : null}
    </svg>
  );
}
