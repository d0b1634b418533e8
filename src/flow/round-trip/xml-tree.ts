/** An element of an XML file as it stands there: names in full, `{namespace}local`. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** Text between its tags, without the blanks around it. */
  text: string;
  /** As it is written: the tag, the attributes with their values unread, and what each prefix means here. */
  written: { tag: string; attributes: readonly (readonly [name: string, value: string])[]; spaces: ReadonlyMap<string, string> };
}

const markup = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<!DOCTYPE|<|[^<]+/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads an XML file into a tree; undefined where it is not one. It shares nothing with the reader that BPMN files go through,
 * so that it can tell what that one lost. A file with a DOCTYPE is not read: nothing of a BPMN file needs one.
 */
export function readXml(xml: string): XmlElement | undefined {
  const spaces = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  const top: XmlElement = { name: '', attributes: new Map(), children: [], text: '', written: { tag: '', attributes: [], spaces } };
  const open = [top];
  for (const [piece, data, closing, opening, given = '', empty] of xml.replace(/^\uFEFF/, '').matchAll(markup)) {
    const here = open.at(-1)!;
    if (closing !== undefined) {
      if (open.length === 1 || open.pop()!.written.tag !== closing) return undefined;
    } else if (opening !== undefined) {
      const element = elementOf(opening, given, here.written.spaces);
      here.children.push(element);
      if (!empty) open.push(element);
    } else if (piece === '<!DOCTYPE' || piece === '<') return undefined;
    else if (data !== undefined) here.text += data;
    else if (!piece.startsWith('<')) here.text += plain(piece);
  }
  const trim = (element: XmlElement): void => {
    element.text = element.text.trim();
    element.children.forEach(trim);
  };
  trim(top);
  return open.length === 1 && top.children.length === 1 && top.text === '' ? top.children[0] : undefined;
}

function elementOf(tag: string, given: string, around: ReadonlyMap<string, string>): XmlElement {
  const raw = [...given.matchAll(attribute)].map(([, name, double, single]) => [name!, double ?? single!.replaceAll('"', '&quot;')] as const);
  const spaces = new Map([...around, ...raw.flatMap(([name, value]) => spaceOf(name, plain(value)))]);
  const attributes = new Map(raw.filter(([name]) => !/^xmlns(:|$)/.test(name)).map(([name, value]) => [fullName(name, spaces, ''), plain(value)]));
  return { name: fullName(tag, spaces, spaces.get('') ?? ''), attributes, children: [], text: '', written: { tag, attributes: raw, spaces } };
}

function spaceOf(name: string, value: string): [string, string][] {
  if (name === 'xmlns') return [['', value]];
  return name.startsWith('xmlns:') ? [[name.slice(6), value]] : [];
}

function fullName(name: string, spaces: ReadonlyMap<string, string>, otherwise: string): string {
  const [prefix, local] = name.includes(':') ? name.split(':', 2) : [undefined, name];
  const space = prefix === undefined ? otherwise : (spaces.get(prefix) ?? prefix);
  return space ? `{${space}}${local}` : local!;
}

function plain(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return entities[named] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
