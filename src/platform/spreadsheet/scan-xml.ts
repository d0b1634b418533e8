import { said } from '../i18n.ts';
import { notASheet } from './sheet.ts';

/** What is told of an XML text as it passes: names come without their prefix, texts with their entities read. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

// No tag of a workbook is longer, and what is never closed must not be gathered.
const tagAtMost = 64 * 1024;
const textAtMost = 1024 * 1024;

const unreadable = () => notASheet(said('XLSX 里的表格写得不合规范，请用表格软件重新保存', 'The sheet inside the XLSX is malformed; save it again from a spreadsheet program'));

/** Reads XML piece by piece without keeping it. A document type is refused (Invalid): nothing of ours has one, and entities could be declared in it. */
export class XmlScanner {
  readonly #listener: XmlListener;
  #rest = '';

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  take(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag < 0) {
        // Kept until the next tag: an entity may be cut in two.
        this.#rest = text.slice(at);
        if (this.#rest.length > textAtMost) throw unreadable();
        return;
      }
      if (tag > at) this.#listener.text(readEntities(text.slice(at, tag)));
      const end = this.#tag(text, tag);
      if (end < 0) {
        this.#rest = text.slice(tag);
        if (this.#rest.length > (this.#rest.startsWith('<!') ? textAtMost : tagAtMost)) throw unreadable();
        return;
      }
      at = end;
    }
  }

  end(): void {
    if (this.#rest.trim() !== '') throw unreadable();
  }

  /** Tells of what begins at '<'; where it ends, or −1 when it is not whole yet. */
  #tag(text: string, at: number): number {
    const next = text[at + 1];
    if (next === undefined) return -1;
    if (next === '!' || next === '?') return this.#special(text, at);
    const end = endOfTag(text, at);
    if (end < 0) return -1;
    if (next === '/') {
      this.#listener.close(localName(text.slice(at + 2, end).trim()));
      return end + 1;
    }
    const empty = text[end - 1] === '/';
    const inner = text.slice(at + 1, empty ? end - 1 : end);
    const space = inner.search(/\s/);
    const name = localName(space < 0 ? inner : inner.slice(0, space));
    this.#listener.open(name, space < 0 ? '' : inner.slice(space));
    if (empty) this.#listener.close(name);
    return end + 1;
  }

  #special(text: string, at: number): number {
    const head = text.slice(at, at + 9);
    if (head.startsWith('<!--')) return after(text, '-->', at);
    if (head.startsWith('<?')) return after(text, '?>', at);
    if (head === '<![CDATA[') {
      const end = after(text, ']]>', at);
      if (end >= 0) this.#listener.text(text.slice(at + 9, end - 3));
      return end;
    }
    if (head.length < 9) return -1;
    throw unreadable();
  }
}

/** The value of an attribute, or undefined. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = patternOf(name).exec(attributes);
  return found ? readEntities(found[1] ?? found[2] ?? '') : undefined;
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  return pattern;
}

function after(text: string, sign: string, at: number): number {
  const end = text.indexOf(sign, at);
  return end < 0 ? -1 : end + sign.length;
}

// A '>' may stand within a quoted value.
function endOfTag(text: string, at: number): number {
  for (let end = text.indexOf('>', at); end >= 0; end = text.indexOf('>', end + 1)) {
    const inner = text.slice(at, end);
    if (!inner.includes('"') && !inner.includes("'")) return end;
    if (inner.replaceAll(/"[^"]*"|'[^']*'/g, '').search(/["']/) < 0) return end;
  }
  return -1;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,8}));/g, (entity, decimal: string, hex: string, name: string) => {
    if (name) return named[name] ?? entity;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff && code > 0 ? String.fromCodePoint(code) : '';
  });
}
