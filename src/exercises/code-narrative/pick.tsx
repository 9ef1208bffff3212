/** Value and text of each choice, in the order offered. */
export type Options = readonly (readonly [value: string, says: string])[];

interface PickProps {
  id: string;
  label: string;
  value: string;
  options: Options;
  isLocked: boolean;
  onPick: (value: string) => void;
}

/** A choice from a native list. */
export function Pick({ id, label, value, options, isLocked, onPick }: PickProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={isLocked}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {options.map(([key, says]) => (
          <option value={key}>{says}</option>
        ))}
      </select>
    </div>
  );
}

/** A choice of which all can be read at once. */
export function Radios({ id, label, value, options, isLocked, onPick }: PickProps) {
  return (
    <fieldset class="choices cn-codes">
      <legend class="field-label">{label}</legend>
      {options.map(([key, says]) => (
        <label class="choice">
          <input
            type="radio"
            name={id}
            value={key}
            checked={key === value}
            disabled={isLocked}
            onChange={() => onPick(key)}
          />
          <span>{says}</span>
        </label>
      ))}
    </fieldset>
  );
}
