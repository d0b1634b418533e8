import type { Route } from '#platform/http/route.ts';
import { applyingApi } from './api-applying.ts';
import { filesApi } from './api-files.ts';
import { handlingApi } from './api-handling.ts';
import { readingApi } from './api-reading.ts';

/** The cases' part of the HTTP API. */
export const api: Route[] = [...applyingApi, ...handlingApi, ...readingApi, ...filesApi];
