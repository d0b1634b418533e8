export interface Station { stage: string; title: string; href: string; lines?: readonly string[] | undefined }

/** A line of life with its stations: what a stage is called, what stands there, what it saves. */
export function StationLine({ title, titleUnseen, stations }: { title: string; /** Where a switch above says the same. */ titleUnseen?: boolean | undefined; stations: readonly Station[] }) {
  return (
    <div class={titleUnseen ? 'station-line station-line--bare' : 'station-line'}>
      <h3 class={titleUnseen ? 'unseen' : 'station-line__name'}>{title}</h3>
      <ol>
        {stations.map((station) => (
          <li key={station.href}>
            <a href={station.href}>
              <span class="station-line__stage">{station.stage}</span>
              <span class="station-line__title">{station.title}</span>
              {station.lines?.map((line) => <span key={line} class="station-line__text">{line}</span>)}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
