import type { JSONColumnType } from 'kysely';
import type { ProcessGraph } from './process-graph.ts';

declare module '#platform/db/tables.ts' {
  interface Tables {
    'flow.process': {
      id: string;
      version: number;
      name: string;
      bpmn: string;
      graph: JSONColumnType<ProcessGraph, string, never>;
      content_hash: string;
      algorithm: string;
      published_at: Date;
    };
    'flow.draft': {
      id: string;
      bpmn: string;
      content_hash: string;
      algorithm: string;
      saved_at: Date;
      saved_by: string;
    };
  }
}
