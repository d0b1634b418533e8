/** A value that goes with a form unseen. */
export function HiddenInput({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
