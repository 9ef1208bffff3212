import type { WorkedProps } from '../kind.ts';
import type { WalkScenarioPub } from './publish.ts';
import { ScreenTable } from './screen-table.tsx';
import type { Branch, WalkScenarioSolution } from './solve.ts';

function BranchText({ branch }: { branch: Branch }) {
  const { title, text, screen, outcome, isRepeat, choices } = branch;
  if (isRepeat) return <p>It goes on as under “{title}”, which stands elsewhere in this tree.</p>;
  return (
    <>
      <p>
        <strong>
          {outcome && 'The case ends: '}
          {title}.
        </strong>{' '}
        {text}
      </p>
      {screen && <ScreenTable screen={screen} />}
      {outcome && (
        <p>
          {outcome.worth} {outcome.because}
        </p>
      )}
      {choices.map(({ say, because, isSafeWay, then }) => (
        <details open={isSafeWay}>
          <summary>
            {say}
            {isSafeWay && <strong> (the safe way)</strong>}
          </summary>
          {because !== '' && <p>{because}</p>}
          <BranchText branch={then} />
        </details>
      ))}
    </>
  );
}

/** The whole tree as nested choices to open; those of the safe way are open already. */
export function WalkScenarioWorked({ solution }: WorkedProps<WalkScenarioPub, WalkScenarioSolution>) {
  return (
    <div class="ws-tree">
      <BranchText branch={solution.tree} />
    </div>
  );
}
