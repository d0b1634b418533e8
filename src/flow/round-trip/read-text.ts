/** The text of an XML file in the encoding that it declares (UTF-8, UTF-16, GB18030, ISO-8859-1 …); what it then declares is UTF-8. Undefined where the bytes are no such text. */
export function textOfXml(bytes: Uint8Array): string | undefined {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, declared = 'utf-8'] = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(head) ?? [];
  const text = decode(bytes, mark ?? (/^utf-?16/i.test(declared) ? 'utf-8' : declared));
  return text?.replace(/^(\s*<\?xml[^>]*\bencoding\s*=\s*["'])[\w-]+/, '$1UTF-8');
}

const known = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii', 'iso-8859-1', 'latin1', 'windows-1252', 'gbk', 'gb2312', 'gb18030', 'big5', 'utf-16le', 'utf-16be']);

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  if (!known.has(encoding.toLowerCase())) return undefined;
  const text = new TextDecoder(encoding.toLowerCase()).decode(bytes);
  // Bytes that are no letter of the encoding are told by this sign.
  return text.includes('\uFFFD') ? undefined : text;
}
