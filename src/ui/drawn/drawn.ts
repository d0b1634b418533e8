import { Fragment, h, type VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { LangContext, type Lang } from '../words.ts';

/** Parts of pages that were drawn once, the ones used last, up to so many bytes in all. */
export interface DrawnParts {
  /** The part of this name, drawn by `body` the first time; the name says everything on which it depends, but for the language. */
  part(name: string, lang: Lang, body: () => VNode): VNode;
}

/** Opens a store of drawn parts. What is drawn holds nothing of whoever asks: another gets the same. */
export function keepDrawn(bytesAtMost: number): DrawnParts {
  const kept = new Map<string, string>();
  let bytes = 0;
  const drop = (key: string): void => {
    bytes -= 2 * (kept.get(key)?.length ?? 0);
    kept.delete(key);
  };
  return {
    part: (name, lang, body) => {
      const key = `${lang} ${name}`;
      const html = kept.get(key) ?? render(h(LangContext.Provider, { value: lang, children: body() }));
      drop(key);
      kept.set(key, html); // a Map keeps the order in which its entries came
      bytes += 2 * html.length; // a text with a single Chinese sign takes two for each of its letters
      while (bytes > bytesAtMost) drop(kept.keys().next().value!);
      return markup(html);
    },
  };
}

// The renderer's own form of markup that is ready, as precompiled JSX has it: taken as it is, without an element around it.
function markup(html: string): VNode {
  return h(Fragment, { tpl: [html] } as object);
}
