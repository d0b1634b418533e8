import { Lamp, type LampKind } from '../lamp/lamp.tsx';
import { given } from '../given.ts';

export interface WorkRow {
  href: string;
  lamp: { kind: LampKind; label: string };
  /** First line: what it is, and the time left. */
  title: string;
  left: string;
  /** Second line: who, and the stage with its date. */
  sub: string;
  /** Where the second line is in another language than the page. */
  subLang?: 'zh-CN' | undefined;
  stage: string;
  /** The absolute time behind a relative one. */
  leftTitle?: string | undefined;
  selected?: boolean | undefined;
}

export interface WorkListProps {
  label: string;
  rows: readonly WorkRow[];
}

/** The work of the desk, two lines a piece; j and k move in it. */
export function WorkList({ label, rows }: WorkListProps) {
  return (
    <ul class="work-list" aria-label={label}>
      {rows.map((row) => (
        <li key={row.href}>
          <a class="work-list__row" href={row.href} aria-current={row.selected ? 'true' : undefined}>
            <Lamp kind={row.lamp.kind} label={row.lamp.label} labelUnseen />
            <span class="work-list__line">
              <span class="work-list__title">{row.title}</span>
              <span class={`work-list__left work-list__left--${row.lamp.kind}`} {...given({ title: row.leftTitle })}>{row.left}</span>
            </span>
            <span class="work-list__line">
              <span class="work-list__sub" {...given({ lang: row.subLang })}>{row.sub}</span>
              <span class="work-list__stage">{row.stage}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export interface ListHeadProps {
  title: string;
  /** Links that filter the list, sharable by URL. */
  filters?: readonly { label: string; href: string; current?: boolean | undefined }[] | undefined;
  sort?: { label: string; href: string } | undefined;
}

/** The line above a work list: how much, filtered by what, in what order. */
export function ListHead({ title, filters = [], sort }: ListHeadProps) {
  return (
    <div class="list-head">
      <h2>{title}</h2>
      {filters.map((filter) => <a key={filter.href} href={filter.href} aria-current={filter.current ? 'true' : undefined}>{filter.label}</a>)}
      {sort ? <a class="list-head__sort" href={sort.href}>{sort.label}</a> : null}
    </div>
  );
}
