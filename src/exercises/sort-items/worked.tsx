import type { WorkedProps } from '../kind.ts';
import type { SortItemsPub } from './publish.ts';
import type { SortItemsSolution } from './solve.ts';

/** Every group with the cards that belong in it, and why. */
export function SortItemsWorked({ solution }: WorkedProps<SortItemsPub, SortItemsSolution>) {
  return (
    <div class="stack">
      {solution.groups
        .filter(({ cards }) => cards.length > 0)
        .map(({ label, cards }) => (
          <div>
            <p>
              <strong>{label}</strong>
            </p>
            <ul>
              {cards.map(({ say, because, second }) => (
                <li>
                  “{say}” {because}
                  {second !== '' && ` Second best: ${second}.`}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
