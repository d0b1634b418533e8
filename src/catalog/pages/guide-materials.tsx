import type { Lang } from '#platform/i18n.ts';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { type MaterialRow, MaterialTable } from '#ui/material-table/material-table.tsx';
import type { Item, Material } from '../item.ts';
import { words } from './guide-texts.ts';

/** What is to be brought, who provides each, and how. */
export function GuideMaterials({ item, lang }: { item: Item; lang: Lang }) {
  const t = words(lang);
  if (item.materials.length === 0) return <p>{t('noMaterials')}</p>;
  return <MaterialTable caption={t('materials')} heads={[t('material'), t('who'), t('how')]} rows={item.materials.map((material) => rowOf(material, lang))} />;
}

function rowOf(material: Material, lang: Lang): MaterialRow {
  const t = words(lang);
  const name = lang === 'en' ? (material.englishName ?? material.name) : material.name;
  const { originals, copies } = material;
  const sub = [...(originals > 0 ? [t('original', { n: originals })] : []), ...(copies > 0 ? [t('copies', { n: copies })] : [])];
  return { name, sub: sub.join(lang === 'en' ? ', ' : '，') || undefined, who: whoOf(material, lang), how: <How material={material} lang={lang} /> };
}

function whoOf({ source, form, exemptWhenShared }: Material, lang: Lang): MaterialRow['who'] {
  const t = words(lang);
  if (form || source === 'platform') return { label: t('platformMakes'), tone: 'jade' };
  if (exemptWhenShared) return { label: t('stateHas'), tone: 'jade' };
  if (source === 'government') return { label: t('stateIssued') };
  return { label: t(source === 'other' ? 'othersIssue' : 'youPrepare') };
}

function How({ material, lang }: { material: Material; lang: Lang }) {
  const t = words(lang);
  const { requiredWhen, requiredWhenEnglish, required, tolerant } = material;
  return (
    <>
      {howOf(material, lang)}
      {requiredWhen ? <><br />{t('onlyWhen')}<InLang zh={requiredWhen} en={requiredWhenEnglish} /></> : required ? null : <><br />{t('notRequired')}</>}
      {tolerant ? <><br />{t('tolerant')}</> : null}
    </>
  );
}

function howOf({ source, form, exemptWhenShared, replaceableByELicence, englishName }: Material, lang: Lang) {
  const t = words(lang);
  if (form || source === 'platform') return t('howPlatform');
  const licence = lang === 'en' ? (englishName?.toLowerCase() ?? 'licence') : replaceableByELicence;
  if (exemptWhenShared && replaceableByELicence) return t('howShared', { licence: licence! });
  if (source === 'government') return t('howIssued');
  return t(source === 'other' ? 'howOthers' : 'howYou');
}

/** A list of conditions as the law has them. */
export function Conditions({ item }: { item: Pick<Item, 'conditions' | 'conditionsEnglish'> }) {
  return <ol>{item.conditions.map((condition, index) => <li key={condition}><InLang zh={condition} en={item.conditionsEnglish?.[index]} /></li>)}</ol>;
}
