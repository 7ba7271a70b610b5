import { useEffect, useRef } from 'preact/hooks';
import { formatCount } from '../lib/platform/numbers';
import { words } from '../lib/platform/words';
import { ROWS_AT_A_TIME } from './popup-view';

interface MoreRowsProps {
  readonly shown: number;
  /** Where more may match, it may be no more than is shown. */
  readonly total: number;
  readonly onMore: () => void;
  readonly focusBox: () => void;
}

/** The end of what is drawn: more comes when it is reached, or asked for. */
export function MoreRows({ shown, total, onMore, focusBox }: MoreRowsProps) {
  const button = useRef<HTMLButtonElement>(null);
  const left = total - shown;
  const load = () => {
    // After the last ones the button is gone.
    if (left <= ROWS_AT_A_TIME && document.activeElement === button.current) focusBox();
    onMore();
  };
  useEffect(() => {
    if (button.current === null) return;
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && load(),
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [shown, total]);
  return (
    <button ref={button} type="button" class="more-rows" onClick={load}>
      {left > 0
        ? words('popup.more', Math.min(left, ROWS_AT_A_TIME), [formatCount(left)])
        : words('popup.moreMaybe')}
    </button>
  );
}
