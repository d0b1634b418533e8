import { useContext } from 'preact/hooks';
import { LangContext } from '../words.ts';

/** A text in the language of the page; where only Chinese exists, it is marked as Chinese, so that it is read aloud rightly. */
export function InLang({ zh, en }: { zh: string; en?: string | undefined }) {
  const lang = useContext(LangContext);
  if (lang === 'zh-CN') return <>{zh}</>;
  return en === undefined ? <span lang="zh-CN">{zh}</span> : <>{en}</>;
}

const chinese = /(\p{Script=Han}[\p{Script=Han}\p{N}，。、；：？！（）“”《》〔〕·—\s]*)/u;

/** A text in which people wrote as they write: on a page in English each stretch of Chinese is marked as such. */
export function AsWritten({ text }: { text: string }) {
  const lang = useContext(LangContext);
  if (lang === 'zh-CN' || !chinese.test(text)) return <>{text}</>;
  return <>{text.split(chinese).map((part, index) => (index % 2 === 1 ? <span key={index} lang="zh-CN">{part}</span> : part))}</>;
}
