import { BrandMark } from '../brand-mark/brand-mark.tsx';

export interface CallBoardProps {
  place: string;
  date: string;
  time: string;
  /** 'Please go to', between ticket and window. */
  goTo: string;
  windowWord: string;
  /** Newest first; it is shown in reverse. No names. */
  calls: readonly { ticket: string; window: string; zone: string }[];
  /** What to say while nobody is called. */
  empty: string;
  /** By zone: who waits, and where to go when a call was missed. */
  waits: readonly { label: string; text: string }[];
}

/** The display in a hall, 16:9, readable at eight metres: ticket and window in fixed columns. */
export function CallBoard({ place, date, time, goTo, windowWord, calls, empty, waits }: CallBoardProps) {
  return (
    <main class="call-board">
      <header class="call-board__head"><BrandMark size={60} /><h1>{place}</h1><p>{date}<b>{time}</b></p></header>
      {calls.length === 0 ? <p class="call-board__empty">{empty}</p> : (
        <ol class="call-board__calls" aria-live="polite">
          {calls.slice(0, 4).map((call, index) => (
            <li key={call.ticket} class={index === 0 ? 'call-board__call call-board__call--new' : 'call-board__call'}>
              <b>{call.ticket}</b><span class="call-board__go">{goTo}</span>
              <span class="call-board__window"><b>{call.window}</b> {windowWord}</span>
              <span class="call-board__zone">{call.zone}</span>
            </li>
          ))}
        </ol>
      )}
      <dl class="call-board__waits">{waits.map((wait) => <div key={wait.label}><dt>{wait.label}</dt><dd>{wait.text}</dd></div>)}</dl>
    </main>
  );
}
