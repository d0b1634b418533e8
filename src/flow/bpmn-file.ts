// @ts-expect-error -- the package's types are not reachable through its exports
import { BpmnModdle } from 'bpmn-moddle';
import { mingtangExtension } from './bpmn-extension.ts';

/** An element of a BPMN file; its properties are read by name. */
export interface Element {
  $type: string;
  id?: string;
  // eslint-disable-next-line typescript/no-explicit-any -- properties depend on $type
  [property: string]: any;
}

export interface Parsed {
  rootElement: Element;
  warnings: { message: string }[];
}

/** Reads and writes BPMN files with our extension. */
export interface BpmnFile {
  create(type: string, attributes?: Record<string, unknown>): Element;
  fromXML(xml: string): Promise<Parsed>;
  toXML(element: Element, options?: { format?: boolean }): Promise<{ xml: string }>;
}

let made: BpmnFile | undefined;

/** The reader and writer of BPMN files. One for all: making it costs 50 ms, and it keeps nothing of a file. */
export function bpmnFile(): BpmnFile {
  return (made ??= new BpmnModdle({ mingtang: mingtangExtension }) as BpmnFile);
}
