/** The home page; on a phone it shows the life events of people, or of enterprises. */
export function homePath(audience?: 'person' | 'organisation'): string {
  return audience === 'organisation' ? '/?for=organisation#life' : audience === 'person' ? '/#life' : '/';
}

/** Every life event. */
export const lifeEventsPath = '/life-events';
