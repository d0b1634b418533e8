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

/** Reads BPMN files with our extension, and writes what was read. */
export interface BpmnFile {
  fromXML(xml: string): Promise<Parsed>;
  toXML(element: Element, options?: { format?: boolean }): Promise<{ xml: string }>;
}

let made: Promise<BpmnFile> | undefined;

/** The reader of BPMN files. One for all: making it costs 50 ms, and it keeps nothing of a file. */
export function bpmnFile(): Promise<BpmnFile> {
  return (made ??= makeBpmnFile());
}

/** The process of a BPMN file that can be read: its id, its name, its parts. */
export async function processOfFile(bpmn: string): Promise<Element | undefined> {
  const { rootElement } = await (await bpmnFile()).fromXML(bpmn);
  return ((rootElement['rootElements'] ?? []) as Element[]).find(({ $type }) => $type === 'bpmn:Process');
}

async function makeBpmnFile(): Promise<BpmnFile> {
  // @ts-expect-error -- the package's types are not reachable through its exports
  const { BpmnModdle } = await import('bpmn-moddle');
  return new BpmnModdle({ mingtang: mingtangExtension }) as BpmnFile;
}
