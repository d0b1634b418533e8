import type { Item } from '#catalog';
import type { Act } from '#platform/act.ts';
import type { ReceivedForm } from '#platform/http/receive-form.ts';
import { attachFile } from '../drafts/attach-file.ts';
import type { CaseFile } from '../file.ts';
import type { CorrectionTyped } from '../pages/citizen/case-page-props.ts';
import { fileField } from '../pages/citizen/materials-page.tsx';
import type { OpenDraft } from '../pages/citizen/open-draft.ts';
import { removeFile } from '../drafts/remove-file.ts';
import { storeFile } from '../store-file.ts';

/** Puts the files of a sent form under the materials of a draft and takes out the one that was removed; gives the files that then are there. */
export async function handInFiles(act: Act, { draft, item }: OpenDraft, form: ReceivedForm): Promise<readonly CaseFile[]> {
  let { files } = draft;
  for (const { key } of item.materials) {
    for (const received of form.files[fileField(key)] ?? []) {
      // The same content again under the same material is a form sent twice.
      if (files.some(({ material, digest }) => material === key && digest === received.digest)) continue;
      const { id } = await storeFile(act, received);
      ({ files } = await attachFile(act, { draft: draft.id, material: key, file: id }));
    }
  }
  const gone = form.fields['remove'];
  if (typeof gone === 'string' && files.some(({ file }) => file === gone)) ({ files } = await removeFile(act, { draft: draft.id, file: gone }));
  return files;
}

/** The files that came with a correction, and those that came with it before it was shown again. */
export async function keepCorrectionFiles(act: Act, { materials }: Item, form: ReceivedForm): Promise<CorrectionTyped['kept']> {
  const kept: CorrectionTyped['kept'][number][] = [];
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
