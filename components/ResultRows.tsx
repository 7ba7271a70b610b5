import { useMemo } from 'preact/hooks';
import type { PopupSection } from './popup-view';
import { ResultRow, type ResultRowProps } from './ResultRow';
import type { PopupState } from './use-popup';

/** The id of an entry's option, by which the box names the active one. */
export function optionId(entryId: number): string {
  return `entry-${entryId}`;
}

export interface ListProps extends Pick<ResultRowProps, 'related' | 'onLink'> {
  readonly state: PopupState;
  readonly focusBox: () => void;
}

interface ResultRowsProps extends ListProps, Omit<PopupSection, 'name'> {}

/** Entries one below the other. */
export function ResultRows({ entries, titles, versions, state, focusBox, related, onLink }: ResultRowsProps) {
  const { marks, active, unfolded, drawn, open, toggle } = state;
  const activeId = state.entries[active]?.id;
  const searchTag = (tag: string) => {
    state.setText(`#${tag}`);
    focusBox();
  };
  return (
    <ul class="rows">
      {entries.slice(0, drawn).map((shown, index) => (
        <KeptRow
          key={shown.id}
          version={versions?.[index]}
          id={optionId(shown.id)}
          active={shown.id === activeId}
          unfolded={unfolded.has(shown.id)}
          onOpen={open}
          onUnfold={toggle}
          onTag={searchTag}
          {...{ shown, marks, titles, related, onLink }}
        />
      ))}
    </ul>
  );
}

/** Drawn anew only where something of it is another: what it does with the state is the same in every one. */
function KeptRow(props: ResultRowProps) {
  const { shown, version, marks, titles, active, unfolded, onLink } = props;
  return useMemo(() => <ResultRow {...props} />, [shown, version, marks, titles, active, unfolded, onLink]);
}
