interface PickProps {
  id: string;
  /** What the control is for, and of which line: "Owner: Check the creatinine". */
  name: string;
  /** What is seen beside it, where the line itself stands near. */
  label: string;
  /** What it says while nothing is chosen. */
  none: string;
  options: readonly { id: string; label: string }[];
  chosen: string;
  isLocked: boolean;
  onChoose: (id: string) => void;
}

/** A select with its label, whose spoken name carries the line that it is about. */
export function Pick({ id, name, label, none, options, chosen, isLocked, onChoose }: PickProps) {
  return (
    <div class="field">
      <span class="field-label" aria-hidden="true">
        {label}
      </span>
      <select
        id={id}
        aria-label={name}
        value={chosen}
        disabled={isLocked}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
