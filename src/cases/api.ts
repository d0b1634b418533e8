import type { Route } from '#platform/http/route.ts';
import { applyingApi } from './http/api-applying.ts';
import { filesApi } from './http/api-files.ts';
import { handlingApi } from './http/api-handling.ts';
import { noticesApi } from './http/api-notices.ts';
import { readingApi } from './http/api-reading.ts';

/** The cases' part of the HTTP API. */
export const api: Route[] = [...applyingApi, ...handlingApi, ...readingApi, ...noticesApi, ...filesApi];
