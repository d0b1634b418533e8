import type { VNode } from 'preact';

/** One way a component looks: page of the gallery, fixture and accessibility test at once. */
export interface Example { name: string; node: VNode; room?: 'portal' | 'desk' }

/** A link as it comes in from a page: its text and where it leads. */
export interface Link { label: string; href: string; current?: boolean | undefined }
