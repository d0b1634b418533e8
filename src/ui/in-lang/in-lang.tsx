import { useContext } from 'preact/hooks';
import { LangContext } from '../words.ts';

/** A text in the language of the page; where only Chinese exists, it is marked as Chinese, so that it is read aloud rightly. */
export function InLang({ zh, en }: { zh: string; en?: string | undefined }) {
  const lang = useContext(LangContext);
  if (lang === 'zh-CN') return <>{zh}</>;
  return en === undefined ? <span lang="zh-CN">{zh}</span> : <>{en}</>;
}
