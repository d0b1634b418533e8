import { allExamples } from './examples.ts';

/** All components of one room on one page, for the page `/ui` and the browser test. */
export function Gallery({ room }: { room: 'portal' | 'desk' }) {
  const shown = allExamples().filter((example) => example.room === undefined || example.room === room);
  return (
    <div class="gallery">
      {shown.map((example) => (
        <section key={example.name} id={example.name.replaceAll(' ', '-')} class="gallery__example" aria-label={`${example.component}: ${example.name}`}>
          <p class="gallery__name" lang="en">{example.component} · {example.name}</p>
          {example.node}
        </section>
      ))}
    </div>
  );
}
