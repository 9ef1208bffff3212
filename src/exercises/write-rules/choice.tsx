interface ChoiceProps {
  id?: string;
  /** The name for those who hear the page; shown above the select where `isTitled`. */
  label: string;
  isTitled?: boolean;
  value: string;
  /** Value and text of each option, in the order offered. */
  options: readonly (readonly [string, string])[];
  isLocked: boolean;
  onPick: (value: string) => void;
}

/** One native select of a rule's sentence. */
export function Choice({ id, label, isTitled, value, options, isLocked, onPick }: ChoiceProps) {
  const select = (
    <select
      id={id}
      aria-label={isTitled ? undefined : label}
      value={value}
      disabled={isLocked}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      {options.map(([key, text]) => (
        <option value={key}>{text}</option>
      ))}
    </select>
  );
  if (!isTitled) return select;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {select}
    </div>
  );
}
