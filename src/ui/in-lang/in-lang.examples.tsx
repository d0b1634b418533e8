import type { Example } from '../example.ts';
import { AsWritten, InLang } from './in-lang.tsx';

export const examples: Example[] = [{ name: 'in the language of the page', node: <p><InLang zh="食品经营许可" en="Food business licence" /></p> }, { name: 'as people wrote it', node: <p><AsWritten text="周敏, window clerk: 材料齐全" /></p> }];
