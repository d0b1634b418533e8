import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsqr from 'jsqr';

const readQr = jsqr as unknown as (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null;

/** What a person finds in a PDF of one page: its text, what its QR code says when it is scanned, whether its parts are tagged. */
export async function openPdf(bytes: Uint8Array): Promise<{ text: string; scanned: string; tagged: boolean; pages: number }> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const page = document.getPage(0);
  const text = page.getText();
  const { width, height, data } = await page.render({ scale: 3, render: 'bitmap' });
  const found = { text, scanned: readQr(new Uint8ClampedArray(data), width, height)?.data ?? '', pages: document.getPageCount() };
  document.destroy();
  library.destroy();
  return { ...found, tagged: Buffer.from(bytes).includes('/StructTreeRoot') };
}

/** A text without the spaces and line ends that setting it put in. */
export const squashed = (text: string): string => text.replaceAll(/[\s\u200b]+/g, '');
