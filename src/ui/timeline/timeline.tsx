import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

export type TimelineState = 'done' | 'current' | 'suspended' | 'future';

export interface TimelineEvent {
  state: TimelineState;
  /** The day or moment as it is spoken: '2 月 12 日', '今天', '决定后'. */
  when: string;
  /** The same for machines, where there is one. */
  whenIso?: string | undefined;
  title: string;
  text?: ComponentChildren;
  /** Who did it, by what power. */
  note?: ComponentChildren;
  links?: readonly { label: string; href: string }[] | undefined;
}

export interface TimelineProps { events: readonly TimelineEvent[]; label?: string | undefined }

/** A matter told in the order in which it happened, and what comes next. */
export function Timeline({ events, label }: TimelineProps) {
  const word = useWords();
  return (
    <ol class="timeline" aria-label={label}>
      {events.map((event, index) => (
        <li key={index} class={`timeline__event timeline__event--${event.state}`} aria-current={event.state === 'current' ? 'step' : undefined}>
          <p class="timeline__when">{event.whenIso ? <time dateTime={event.whenIso}>{event.when}</time> : event.when}</p>
          <div class="timeline__body">
            <p class="timeline__title"><span class="unseen">{word(event.state)}：</span>{event.title}</p>
            {event.text ? <div>{event.text}</div> : null}
            {event.note || event.links?.length ? (
              <p class="timeline__note">{event.note}{event.links?.map((link) => <a key={link.href} href={link.href}>{link.label}</a>)}</p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
