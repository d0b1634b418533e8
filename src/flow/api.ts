import { z } from 'zod';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { ProcessLog, followLog } from './process-log.ts';

const Followed = z.object({
  conforms: z.literal(true),
  process: z.object({ id: z.string(), version: z.int(), name: z.string() }),
  ending: z.string().describe('How the matter ended by its process, or `withdrawn`, `lapsed`.'),
  acts: z.int().describe('Steps of the process that were done.'),
});

/** The API of processes. */
export const api: Route[] = [
  apiRoute(
    { method: 'post', path: '/flow/conformance', who: 'anyone', object: 'process', pure: true },
    {
      summary: 'Hold the log of a closed matter against its process as published; 409 names the first entry that does not follow',
      tag: 'flow',
      takes: { body: ProcessLog },
      answers: { 200: Followed },
    },
    async ({ act, body }) => {
      const { process, ending, acts } = await followLog(act.db, body);
      return { status: 200, body: { conforms: true, process: { id: process.id, version: process.version, name: process.name }, ending, acts } };
    },
  ),
];
