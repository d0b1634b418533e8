/** A person's name for lists: the first character kept (林**). */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(rest.length);
}

/** A telephone number for lists: first three and last four digits kept (138****0001). */
export function maskPhone(phone: string): string {
  const signs = [...phone];
  if (signs.length <= 7) return '*'.repeat(signs.length);
  return signs.slice(0, 3).join('') + '*'.repeat(signs.length - 7) + signs.slice(-4).join('');
}
