import type { LifeEvent } from '#catalog';
import { type Said, said } from '#platform/i18n.ts';

/** Where in life, or in the life of an enterprise, an event stands; the order is that of life. */
const stages: Readonly<Record<string, Said>> = {
  xse: said('出生', 'Birth'),
  jyrx: said('入学', 'School'),
  lhjy: said('就业', 'Work'),
  hy: said('婚育', 'Family'),
  esf: said('安居', 'Home'),
  tx: said('退休', 'Retirement'),
  shs: said('身后', 'After death'),
  qykb: said('开办', 'Founding'),
  cyd: said('准营', 'Licensing'),
  yglu: said('用工', 'Hiring'),
  qybg: said('变更', 'Changes'),
  gckg: said('建设', 'Building'),
  xyxf: said('信用', 'Credit'),
  qyzx: said('注销', 'Closing'),
};

export interface StagedEvent {
  event: LifeEvent;
  stage: Said;
}

/** The events that stand at a station of life, in the order of life; where none is known, the first seven. */
export function stationsOf(events: readonly LifeEvent[], audience: LifeEvent['audience']): StagedEvent[] {
  const own = events.filter((event) => event.audience === audience);
  const staged = Object.entries(stages).flatMap(([id, stage]) => {
    const event = own.find((one) => one.id === id);
    return event ? [{ event, stage }] : [];
  });
  return staged.length > 0 ? staged : own.slice(0, 7).map((event) => ({ event, stage: said('', '') }));
}
