import { bpmnFile } from '../bpmn-file.ts';
import { type NotExecuted, notExecutedIn } from '../not-executed.ts';
import { putBack } from './put-back.ts';
import { textOfXml } from './read-text.ts';
import { readXml, type XmlElement } from './xml-tree.ts';

/** What of a BPMN file was still there once it had been read and written: elements and attributes by the kind of thing they are. */
export interface Written {
  xml: string;
  /** How many elements of each kind came through unchanged: `{ sequenceFlow: 6, BPMNShape: 9 }`. */
  kept: Record<string, number>;
  /** Elements that are kept and named, but that no case runs through. */
  notExecuted: NotExecuted[];
  /** Each element, attribute or text that is missing or different in what was written. */
  lost: string[];
  /** What the reader said while reading. */
  warnings: string[];
}

const noXml = 'not well-formed XML';

/** Reads the bytes of a BPMN file in the encoding that they declare; see `writeAgain`. */
export async function roundTrip(bytes: Uint8Array): Promise<Written> {
  const text = textOfXml(bytes);
  return text === undefined ? nothing('the bytes are no text of the declared encoding') : writeAgain(text);
}

/** Reads a BPMN file and writes it again, and says what of it was kept and what was lost. Comments are no part of a model. */
export async function writeAgain(xml: string): Promise<Written> {
  const before = readXml(xml);
  if (!before) return nothing(noXml);
  const moddle = await bpmnFile();
  const read = await moddle.fromXML(xml).catch((error: Error) => error.message.split('\n')[0]!);
  if (typeof read === 'string') return nothing(read);
  const written = putBack(before, (await moddle.toXML(read.rootElement, { format: true })).xml);
  const warnings = read.warnings.map(({ message }) => message.split('\n')[0]!);
  return { xml: written, ...compare(before, readXml(written)!), notExecuted: notExecutedIn(read.rootElement), warnings };
}

function nothing(why: string): Written {
  return { xml: '', kept: {}, notExecuted: [], lost: [why], warnings: [] };
}

/** What of one file stands in another: every element at its place, with its attributes and its text. */
export function compare(before: XmlElement, after: XmlElement): Pick<Written, 'kept' | 'lost'> {
  const there = new Map<string, number>();
  for (const line of linesOf(after)) there.set(line, (there.get(line) ?? 0) + 1);
  const kept: Record<string, number> = {};
  const lost: string[] = [];
  for (const line of linesOf(before)) {
    const n = there.get(line) ?? 0;
    if (n > 0) there.set(line, n - 1);
    else lost.push(line);
    const [, place, what] = /^(.*) (\S+)$/.exec(line.split('\t')[0]!)!;
    if (n > 0 && place && line.split('\t')[1] === undefined) kept[localName(what!)] = (kept[localName(what!)] ?? 0) + 1;
  }
  return { kept, lost };
}

// One line for each element, and one for each attribute and text of it, all named by the nearest id above.
function linesOf(root: XmlElement): string[] {
  const lines: string[] = [];
  const visit = (element: XmlElement, place: string): void => {
    const own = `${place} ${element.name}`;
    lines.push(own);
    for (const [name, value] of element.attributes) if (!saysNothing(element.name, name, value)) lines.push(`${own}\t${name}=${name.endsWith('XMLSchema-instance}type') ? localQName(value) : sameValue(value)}`);
    if (element.text) lines.push(`${own}\t${sameValue(element.text)}`);
    const counts = new Map<string, number>();
    for (const child of element.children) {
      const n = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, n);
      const id = child.attributes.get('id');
      const below = id === undefined ? `${place}/${localName(child.name)}${n}` : `#${id}`;
      visit(child, below);
    }
  };
  visit(root, '/');
  return lines;
}

// What the schema of BPMN 2.0 gives an attribute that is not written: written or not, the model is the same.
const defaults: Readonly<Record<string, string>> = {
  startQuantity: '1', completionQuantity: '1', isForCompensation: 'false', gatewayDirection: 'Unspecified', triggeredByEvent: 'false',
  parallelMultiple: 'false', cancelActivity: 'true', isInterrupting: 'true', isCollection: 'false', isUnlimited: 'true', isClosed: 'false',
  processType: 'None', associationDirection: 'None', isSequential: 'false', behavior: 'All', testBefore: 'false', instantiate: 'false', textFormat: 'text/plain',
  eventGatewayType: 'Exclusive', implementation: '##unspecified', itemKind: 'Information', isMarkerVisible: 'false',
  expressionLanguage: 'http://www.w3.org/1999/XPath', typeLanguage: 'http://www.w3.org/2001/XMLSchema',
};

function saysNothing(element: string, attribute: string, value: string): boolean {
  const ofModel = element.startsWith('{http://www.omg.org/spec/');
  // A way point is a point, whether or not it says so.
  if (ofModel && attribute.endsWith('XMLSchema-instance}type')) return /(^|:)(Point|tFormalExpression)$/.test(value) && !element.endsWith('}conditionExpression');
  return ofModel && !attribute.startsWith('{') && defaults[attribute] === value;
}

// 100.0 is 100, and a line broken elsewhere is the same text.
function sameValue(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) && value.length < 16 ? String(Number(value)) : value.replaceAll(/\s+/g, ' ');
}

// A type is the same type under another prefix.
function localQName(value: string): string {
  return value.slice(value.indexOf(':') + 1);
}

function localName(name: string): string {
  return name.slice(name.indexOf('}') + 1);
}
