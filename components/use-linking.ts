import { useState } from 'preact/hooks';
import type { ShownEntry } from '../lib/model/annotation';
import type { PaperKey } from '../lib/model/paper-key';
import { describeError, words } from '../lib/platform/words';
import type { Surface } from '../lib/this-page/surface';

export interface LinkingOptions extends Pick<Surface, 'link' | 'unlink'> {
  /** Shows the page as it is now. */
  readonly reload: () => Promise<void>;
}

/** Linking an entry to a page by hand, and taking it back. */
export function useLinking({ link, unlink, reload }: LinkingOptions) {
  const [linked, setLinked] = useState<{ readonly shown: ShownEntry; readonly key: PaperKey }>();
  const [failure, setFailure] = useState<string>();
  const attempt = async (work: () => Promise<string | undefined>) => {
    const failed = await work().catch(describeError);
    setFailure(failed);
    if (failed === undefined) await reload();
  };
  return {
    linked,
    failure,
    link: (shown: ShownEntry, key: PaperKey) =>
      attempt(async () => {
        if (!(await link(shown.id, key))) return words('page.notLinked');
        setLinked({ shown, key });
        return undefined;
      }),
    undo: () =>
      attempt(async () => {
        if (linked !== undefined) await unlink(linked.shown.id, linked.key);
        setLinked(undefined);
        return undefined;
      }),
  };
}

export type Linking = ReturnType<typeof useLinking>;
