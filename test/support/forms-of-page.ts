/** A field of a form as a browser without scripts would send it. */
export interface FoundField {
  name: string;
  kind: 'text' | 'hidden' | 'choice' | 'several' | 'file' | 'button';
  /** What is sent where nothing is changed: the values that stand there. */
  values: string[];
  /** Among what may be chosen. */
  options: string[];
}

/** A form of a page. */
export interface FoundForm {
  action: string;
  method: 'get' | 'post';
  multipart: boolean;
  fields: FoundField[];
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*\/?>/g;
const attribute = /([^\s=>"'/]+)(?:="([^"]*)")?/g;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
const typed: ReadonlySet<string> = new Set(['text', 'search', 'tel', 'password', 'number', 'date', 'email', 'url']);

/** The text that an encoded one stands for. */
export function decoded(text: string): string {
  return text.replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name]!);
}

/** Every form of a page that we rendered, with its fields. */
export function formsOf(html: string): FoundForm[] {
  const forms: FoundForm[] = [];
  let form: FoundForm | undefined;
  let select: FoundField | undefined;
  for (const { 1: closing, 2: name, 3: rest, 0: whole, index } of html.matchAll(tag)) {
    const given = Object.fromEntries([...(rest ?? '').matchAll(attribute)].map(([, key, value]) => [key!.toLowerCase(), decoded(value ?? '')]));
    if (name === 'form') {
      form = closing ? undefined : { action: given['action'] ?? '', method: given['method'] === 'post' ? 'post' : 'get', multipart: given['enctype'] === 'multipart/form-data', fields: [] };
      if (form) forms.push(form);
    } else if (!form) continue;
    else if (name === 'select') {
      select = closing ? undefined : fieldOf(form, given['name'] ?? '', 'choice');
    } else if (name === 'option' && !closing && select) {
      if (given['value']) select.options.push(given['value']);
      if ('selected' in given && given['value']) select.values = [given['value']];
    } else if (name === 'textarea' && !closing) {
      const end = html.indexOf('</textarea>', index);
      fieldOf(form, given['name'] ?? '', 'text').values = [decoded(html.slice(index + whole.length, end))];
    } else if (name === 'input') input(form, given);
    else if (name === 'button' && !closing && given['name']) fieldOf(form, given['name'], 'button').options.push(given['value'] ?? '');
  }
  return forms;
}

function input(form: FoundForm, given: Readonly<Record<string, string>>): void {
  const { name = '', type = 'text', value = '' } = given;
  if (!name) return;
  if (typed.has(type)) fieldOf(form, name, 'text').values = [value];
  else if (type === 'hidden') fieldOf(form, name, 'hidden').values.push(value);
  else if (type === 'file') fieldOf(form, name, 'file');
  else if (type === 'radio' || type === 'checkbox') {
    const field = fieldOf(form, name, type === 'radio' ? 'choice' : 'several');
    field.options.push(value);
    if ('checked' in given) field.values.push(value);
  }
}

function fieldOf(form: FoundForm, name: string, kind: FoundField['kind']): FoundField {
  const held = form.fields.find((one) => one.name === name && one.kind === kind);
  if (held) return held;
  const field: FoundField = { name, kind, values: [], options: [] };
  form.fields.push(field);
  return field;
}
