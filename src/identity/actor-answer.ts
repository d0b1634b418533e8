import { z } from 'zod';
import type { Actor } from '#platform/act.ts';
import { roleNames, type Role } from '#government';

const said = z.object({ 'zh-CN': z.string(), en: z.string() });

/** Who is signed in, as the API tells it: with the rights of the posts held at this moment. */
export const ActorAnswer = z.object({
  kind: z.enum(['person', 'officer']),
  id: z.uuid(),
  name: z.string(),
  region: z.string(),
  grants: z.array(
    z.object({
      role: z.string(),
      roleName: said,
      organ: z.string().optional().describe('Credit code of the organ of the post'),
      division: z.string().optional().describe('Leading digits of the division over which the post extends'),
      post: z.uuid().optional(),
    }),
  ),
});
export type ActorAnswer = z.infer<typeof ActorAnswer>;

/** An actor as the API tells it. */
export function actorAnswer(actor: Actor): ActorAnswer {
  const { id, name, region } = actor;
  const grants = actor.grants.map((grant) => ({ ...grant, roleName: roleNames[grant.role as Role] }));
  return { kind: actor.kind === 'officer' ? 'officer' : 'person', id, name, region, grants };
}
