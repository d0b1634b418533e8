import { Fragment, h, type VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { LangContext, type Lang } from '../words.ts';

/** Parts of pages that were drawn once, the ones used last, up to so many characters in all. */
export interface DrawnParts {
  /** The part of this name, drawn by `body` the first time; the name says everything on which it depends, but for the language. */
  part(name: string, lang: Lang, body: () => VNode): VNode;
}

/** Opens a store of drawn parts. What is drawn holds nothing of whoever asks: another gets the same. */
export function keepDrawn(charactersAtMost: number): DrawnParts {
  const kept = new Map<string, string>();
  let characters = 0;
  const drop = (key: string): void => {
    characters -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  return {
    part: (name, lang, body) => {
      const key = `${lang} ${name}`;
      const html = kept.get(key) ?? render(h(LangContext.Provider, { value: lang, children: body() }));
      drop(key);
      kept.set(key, html); // a Map keeps the order in which its entries came
      characters += html.length;
      while (characters > charactersAtMost) drop(kept.keys().next().value!);
      return markup(html);
    },
  };
}

// The renderer's own form of markup that is ready, as precompiled JSX has it: taken as it is, without an element around it.
function markup(html: string): VNode {
  return h(Fragment, { tpl: [html] } as object);
}
