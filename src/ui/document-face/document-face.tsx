import type { ComponentChildren } from 'preact';
import { Seal } from './seal.tsx';

export interface DocumentFaceProps {
  title: string;
  subtitle?: string | undefined;
  fields: readonly { label: string; value: ComponentChildren }[];
  /** Running text instead of or below the fields, for notices and decisions. */
  children?: ComponentChildren;
  issuer: string;
  date: string;
  seal?: { name: string; words?: string | undefined } | undefined;
  /** Across the ground, in two words: what this paper is not. */
  watermark?: readonly string[] | undefined;
  /** The code to scan and the line under it. */
  code?: ComponentChildren;
  codeLine?: string | undefined;
  /** The level of its heading on the page it stands on. */
  level?: 1 | 2 | undefined;
}

function Ground({ words }: { words: readonly string[] }) {
  return (
    <svg class="document-face__ground" viewBox="0 0 460 460" aria-hidden="true" focusable="false">
      <g fill="none"><circle cx="230" cy="230" r="208" /><circle cx="230" cy="230" r="196" /><path d="M110 110h240v240H110zM120 120h220v220H120zM193.300 120v220M266.700 120v220M120 193.300h220M120 266.700h220" /></g>
      <text x="230" y="252" text-anchor="middle" font-size="60" textLength="400" lengthAdjust="spacing" transform="rotate(-16 230 230)">{words.join(' ')}</text>
    </svg>
  );
}

/** The face of a document: serif, labels spread to one width, double frame, seal beside the body's name. */
export function DocumentFace(props: DocumentFaceProps) {
  const { title, subtitle, fields, children, issuer, date, seal, watermark, code, codeLine, level = 2 } = props;
  const Heading = `h${level}` as const;
  return (
    <article class="document-face" aria-label={title}>
      <div class="document-face__frame">
        {watermark ? <Ground words={watermark} /> : null}
        <Heading class="document-face__title">{title}</Heading>
        {subtitle ? <p class="document-face__subtitle">{subtitle}</p> : null}
        {fields.length > 0 ? (
          <dl>{fields.map((field) => <div key={field.label}><dt class={[...field.label].length > 5 ? 'document-face__long' : 'document-face__short'}>{field.label}</dt><dd>{field.value}</dd></div>)}</dl>
        ) : null}
        {children ? <div class="document-face__text">{children}</div> : null}
        {watermark ? <p class="unseen">{watermark.join(' ')}</p> : null}
        <div class="document-face__foot">
          {code ? <div class="document-face__code">{code}{codeLine ? <p>{codeLine}</p> : null}</div> : null}
          <div class="document-face__issuer">
            <p>{issuer}</p><p>{date}</p>
            {seal ? <span class="document-face__seal"><Seal {...seal} /></span> : null}
          </div>
        </div>
      </div>
    </article>
  );
}
