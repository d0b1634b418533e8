import { crc32, deflateSync } from 'node:zlib';

/** Small files, made by code, that look like what people hand in; each says that it belongs to the demo. */
export function inventedFiles(): { name: string; content: Buffer }[] {
  return [
    { name: 'form.pdf', content: pdf(['演示材料：申请表', '本文件由程序生成，仅供演示。']) },
    { name: 'rules.pdf', content: pdf(['演示材料：制度与章程', '第一条 本文件由程序生成，仅供演示。', '第二条 不具有任何效力。']) },
    { name: 'proof.pdf', content: pdf(['演示材料：证明', '兹证明本文件由程序生成，仅供演示。']) },
    { name: 'contract.pdf', content: pdf(['演示材料：合同', '甲方（演示） 乙方（演示）']) },
    { name: 'plan.png', content: png(320, 240, plan) },
    { name: 'photo.png', content: png(240, 320, portrait) },
  ];
}

/** Which of the files goes with a material of this name. */
export function fileFor(material: string): number {
  if (/图|平面|布局|方位/.test(material)) return 4;
  if (/照片|相片|影像/.test(material)) return 5;
  if (/合同|协议/.test(material)) return 3;
  if (/制度|章程|方案|预案|规定/.test(material)) return 1;
  return /证|报告|凭/.test(material) ? 2 : 0;
}

// A page of text in a font that every reader of PDF brings along (Adobe-GB1).
function pdf(lines: readonly string[]): Buffer {
  const text = lines.map((line, i) => `BT /F1 ${i === 0 ? 18 : 12} Tf 60 ${760 - i * 32} Td <${Buffer.from(line, 'utf16le').swap16().toString('hex')}> Tj ET`).join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table, 'latin1');
}

type Shade = (x: number, y: number) => number;

// Walls, two doors and a counter.
const plan: Shade = (x, y) => {
  const wall = x < 6 || x > 313 || y < 6 || y > 233 || (x > 196 && x < 202 && (y < 90 || y > 130)) || (y > 148 && y < 153 && x > 202 && (x < 240 || x > 275));
  const counter = x > 40 && x < 150 && y > 60 && y < 84;
  return wall ? 40 : counter ? 170 : x % 20 === 0 || y % 20 === 0 ? 235 : 252;
};

const portrait: Shade = (x, y) => {
  const head = (x - 120) ** 2 / 55 ** 2 + (y - 120) ** 2 / 72 ** 2 < 1;
  const shoulders = (x - 120) ** 2 / 105 ** 2 + (y - 320) ** 2 / 110 ** 2 < 1;
  return head ? 190 : shoulders ? 110 : 238;
};

function png(width: number, height: number, shade: Shade): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = shade(x, y);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
