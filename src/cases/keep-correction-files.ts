import type { Item } from '#catalog';
import type { Act } from '#platform/act.ts';
import type { ReceivedForm } from '#platform/http/receive-form.ts';
import { fileField } from './pages/citizen/materials-page.tsx';
import { storeFile } from './store-file.ts';

export interface KeptFile {
  material: string;
  file: string;
  name: string;
}

/** The files that came with a correction, and those that came with it before it was shown again. */
export async function keepCorrectionFiles(act: Act, { materials }: Item, form: ReceivedForm): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const { key: material } of materials) {
    for (const before of [form.fields[`kept.${material}`] ?? []].flat()) {
      const [file = '', ...name] = before.split(' ');
      kept.push({ material, file, name: name.join(' ') });
    }
    for (const received of form.files[fileField(material)] ?? []) {
      const { id, name } = await storeFile(act, received);
      kept.push({ material, file: id, name });
    }
  }
  return kept;
}
