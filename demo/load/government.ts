import { addDivision, establishOrgan, type Organ } from '#government';
import type { Act } from '#platform/act.ts';
import { divisions } from '../quzhou/make/divisions.ts';
import written from '../quzhou/organs.json' with { type: 'json' };

const levels: Readonly<Record<string, Organ['level']>> = {
  省级: 'province', 市级: 'prefecture', 县级: 'county', '乡镇(街道)级': 'township', '村(社区)级': 'village',
};

type WrittenOrgan = (typeof written.organs)[number];

const byId = new Map(written.organs.map((organ) => [organ.id, organ]));

/** The credit code of a demo organ by its short name, such as 330802-scjg. */
export function organCode(id: string): string {
  const organ = byId.get(id);
  if (!organ) throw new Error(`no demo organ ${id}`);
  return organ.creditCode;
}

/** Loads the divisions of Quzhou and its demo organs, those above before those below. */
export async function loadGovernment(act: Act): Promise<void> {
  for (const { code, name, en, level, parent } of divisions) {
    await addDivision(act, { code, name, englishName: en, level: levels[level]!, ...(parent && { parent }) });
  }
  for (const organ of parentsFirst(written.organs)) {
    await establishOrgan(act, {
      code: organ.creditCode,
      name: organ.name,
      englishName: organ.en,
      division: organ.division,
      level: levels[organ.level]!,
      kind: organ.kind as Organ['kind'],
      nature: organ.nature as Organ['nature'],
      telephone: organ.telephone,
      demo: organ.demo,
      ...(organ.parent && { parent: organCode(organ.parent) }),
    });
  }
}

function parentsFirst(organs: readonly WrittenOrgan[]): WrittenOrgan[] {
  const placed = new Set<WrittenOrgan>();
  const place = (organ: WrittenOrgan): void => {
    const parent = organ.parent ? byId.get(organ.parent) : undefined;
    if (parent && !placed.has(parent)) place(parent);
    placed.add(organ);
  };
  organs.forEach(place);
  return [...placed];
}
