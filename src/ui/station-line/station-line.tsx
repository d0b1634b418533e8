export interface Station { stage: string; title: string; href: string; lines?: readonly string[] | undefined }

/** A line of life with its stations: what a stage is called, what stands there, what it saves. */
export function StationLine({ title, stations }: { title: string; stations: readonly Station[] }) {
  return (
    <div class="station-line">
      <h3>{title}</h3>
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
