import type { PublicField } from './publish.ts';

interface ValueBoxProps {
  field: PublicField;
  value: string;
  /** Why the box does not take the value; truth is told elsewhere. */
  error: string | undefined;
  isLocked: boolean;
  /** Unique on the page. */
  name: string;
  onWrite: (value: string) => void;
}

/** The box of a corrected value, filled with what the record holds: a list where the field has one, else a line. */
export function ValueBox({ field, value, error, isLocked, name, onWrite }: ValueBoxProps) {
  const { label, options, unit, format } = field;
  const shared = {
    id: name,
    disabled: isLocked,
    value,
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : `${name}-error`,
  };
  return (
    <div class="field">
      <label for={name}>
        New value <span class="visually-hidden">of {label}</span>
      </label>
      {error !== undefined && (
        <p id={`${name}-error`} class="rr-error">
          <span class="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      {options ? (
        <select {...shared} onChange={({ currentTarget }) => onWrite(currentTarget.value)}>
          {!options.includes(value) && <option value={value}>{value === '' ? 'Choose' : value}</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <span class="cluster">
          <input
            type="text"
            {...shared}
            autocomplete="off"
            maxLength={200}
            inputMode={format === 'text' || format === 'date' ? 'text' : 'decimal'}
            onInput={({ currentTarget }) => onWrite(currentTarget.value)}
          />
          {unit && <span>{unit}</span>}
        </span>
      )}
    </div>
  );
}
