import type { ComponentChildren } from 'preact';
import { Tag } from '../tag/tag.tsx';

export interface Message {
  id: string;
  /** What it is about, as a sentence without its full stop. */
  title: string;
  /** A word on a message that has not been read; none on one that has. */
  mark?: string | undefined;
  when: string;
  whenIso: string;
  /** The matter, and in whose name. */
  about: ComponentChildren;
  text?: ComponentChildren;
  note?: ComponentChildren;
  /** The way to what it tells of: a link, or a form that notes the reading. */
  act: ComponentChildren;
}

/** Messages to the reader, newest first; those not read yet are told by a word and by weight. */
export function MessageList({ messages, label }: { messages: readonly Message[]; label: string }) {
  return (
    <ol class="message-list" aria-label={label}>
      {messages.map(({ id, title, mark, when, whenIso, about, text, note, act }) => (
        <li key={id} class={mark ? 'message-list__new' : 'message-list__read'}>
          <p class="message-list__when"><time dateTime={whenIso}>{when}</time></p>
          <div class="message-list__body">
            <p class="message-list__title">{title}{mark ? <Tag tone="indigo">{mark}</Tag> : null}</p>
            <p class="message-list__about">{about}</p>
            {text ? <p>{text}</p> : null}
            {note ? <p class="message-list__note">{note}</p> : null}
          </div>
          <div class="message-list__act">{act}</div>
        </li>
      ))}
    </ol>
  );
}
