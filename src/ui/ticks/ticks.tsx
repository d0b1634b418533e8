import { useWords } from '../words.ts';

export interface TicksProps { total: number; done: number; /** Text under the left end. */ from?: string | undefined; /** Text under the right end. */ to?: string | undefined }

/** Progress in equal pieces: days counted of days promised. */
export function Ticks({ total, done, from, to }: TicksProps) {
  const word = useWords();
  return (
    <div class="ticks">
      <div class="ticks__row" role="img" aria-label={word('ticks', { total, done })}>
        {Array.from({ length: total }, (_, index) => <span key={index} class={index < done ? 'ticks__tick ticks__tick--done' : 'ticks__tick'} />)}
      </div>
      {from || to ? <p class="ticks__ends"><span>{from}</span><span>{to}</span></p> : null}
    </div>
  );
}
