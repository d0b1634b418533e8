import { readXml, type XmlElement } from './xml-tree.ts';

/**
 * Puts back into a written BPMN file what the writer let fall of the file that was read: references that lead nowhere,
 * attributes of other tools, elements that the writer does not know. The rest stays as it was written.
 */
export function putBack(before: XmlElement, written: string): string {
  const after = readXml(written)!;
  return mend(before, after) === 0 ? written : `<?xml version="1.0" encoding="UTF-8"?>\n${textOf(after, new Map(), '')}\n`;
}

/** Mends a tree by the one from which it was made; how many things were put back. */
function mend(before: XmlElement, after: XmlElement): number {
  let n = 0;
  for (const [name, value] of before.attributes) {
    if (after.attributes.has(name) || name.endsWith('XMLSchema-instance}type')) continue;
    addAttribute(before, after, name, value);
    n++;
  }
  if (before.text && !after.text) {
    Object.assign(after, { text: before.text });
    n++;
  }
  const fellows = fellowsOf(before, after);
  let last: XmlElement | undefined;
  for (const child of before.children) {
    const fellow = fellows.get(child);
    if (fellow) n += mend(child, fellow);
    else {
      const place = last ? after.children.indexOf(last) + 1 : 0;
      after.children.splice(place, 0, child);
      n++;
    }
    last = fellow ?? child;
  }
  return n;
}

// The same child in both: that with its id, or else the one that stands as many places down among its like.
function fellowsOf(before: XmlElement, after: XmlElement): Map<XmlElement, XmlElement> {
  const keys = (children: readonly XmlElement[]): Map<string, XmlElement> => {
    const counts = new Map<string, number>();
    return new Map(
      children.map((child) => {
        const id = child.attributes.get('id');
        const n = id === undefined ? (counts.get(child.name) ?? 0) + 1 : 0;
        if (n > 0) counts.set(child.name, n);
        return [`${child.name} ${id === undefined ? n : `#${id}`}`, child];
      }),
    );
  };
  const there = keys(after.children);
  return new Map([...keys(before.children)].flatMap(([key, child]) => (there.has(key) ? [[child, there.get(key)!] as const] : [])));
}

function addAttribute(before: XmlElement, after: XmlElement, name: string, value: string): void {
  const [space, local] = name.startsWith('{') ? name.slice(1).split('}') : ['', name];
  const known = space ? [...after.written.spaces].find(([prefix, meant]) => prefix !== '' && meant === space)?.[0] : '';
  const [own] = [...before.written.spaces].find(([prefix, meant]) => prefix !== '' && meant === space) ?? ['other'];
  const prefix = known ?? own;
  const spaces = known === undefined ? new Map([...after.written.spaces, [prefix, space!]]) : after.written.spaces;
  const attributes = [...after.written.attributes, [prefix ? `${prefix}:${local}` : local!, escaped(value).replaceAll('"', '&quot;')] as const];
  Object.assign(after, { attributes: new Map([...after.attributes, [name, value]]), written: { ...after.written, attributes, spaces } });
}

function textOf({ written, children, text }: XmlElement, around: ReadonlyMap<string, string>, indent: string): string {
  const attributes = written.attributes.filter(([name]) => !/^xmlns(:|$)/.test(name)).map(([name, value]) => ` ${name}="${value}"`);
  const spaces = [...written.spaces].filter(([prefix, space]) => prefix !== 'xml' && around.get(prefix) !== space);
  const declared = spaces.map(([prefix, space]) => ` xmlns${prefix && ':'}${prefix}="${escaped(space).replaceAll('"', '&quot;')}"`);
  const head = `${indent}<${written.tag}${declared.join('')}${attributes.join('')}`;
  if (children.length === 0) return text ? `${head}>${escaped(text)}</${written.tag}>` : `${head} />`;
  const inner = children.map((child) => textOf(child, written.spaces, `${indent}  `));
  return [`${head}>${escaped(text)}`, ...inner, `${indent}</${written.tag}>`].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
