/** The library behind our own search: its entries as documents for the peers, and what changes it. */
import type { BackupEntry } from '../../../lib/digest/backup-layout';
import { openPageLibrary } from '../../../lib/platform/page-library';
import { openCards } from './card-database';
import { documentOf, type PeerDocument } from './peer';

declare global {
  interface Window {
    /** What the benchmark asks of the whole library. Times are in milliseconds, sizes in bytes. */
    library: {
      /** Puts all entries beside the peers' indexes; their texts' size as UTF-8. */
      readonly writeCards: () => Promise<number>;
      /** Does what else is done behind an import: merging the segments of its index. */
      readonly settle: () => Promise<void>;
      /** Of entries that no other turn has added. */
      readonly timeAdding: (count: number, turn: number) => Promise<number>;
      readonly indexSize: () => Promise<number>;
    };
  }
}

const library = openPageLibrary();

window.library = {
  writeCards: async () => {
    const database = await openCards();
    let id = 0;
    let bytes = 0;
    for await (const { entries } of library.exportAll()) {
      const writing = database.transaction('cards', 'readwrite', { durability: 'relaxed' });
      for (const entry of entries) {
        id += 1;
        const document = documentOf(id, entry);
        bytes += sizeOf(document);
        await writing.store.put(document, id);
      }
      await writing.done;
    }
    database.close();
    return bytes;
  },
  settle: () => library.tidy(),
  timeAdding: async (count, turn) => {
    const date = `2024-12-${10 + turn}`;
    const digest = { source: 'bench', date, title: 'Seven', entries: makeEntries(count) };
    const plan = await library.plan([digest]);
    const start = performance.now();
    await library.commit(plan, { origin: 'reader', files: [] });
    return performance.now() - start;
  },
  indexSize: async () => (await library.indexState()).bytes,
};

function sizeOf({ id, ...texts }: PeerDocument): number {
  return new TextEncoder().encode(Object.values(texts).join('\n')).length;
}

/** Each with words of its own, as a day's entries have. */
function makeEntries(count: number): BackupEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    title: `Adding Entry ${index} to a Library of Many`,
    authors: ['First Author', 'Second Author'],
    abstract: [],
    commentary: [
      `색인에 덧붙인 ${index}번째 항목입니다. 강화학습으로 모델의 추론을 개선했다고 하는데 보상의 설계가 핵심이군요.`,
    ],
    translation: [],
    tags: ['rl', 'reasoning'],
    links: [],
    resources: [],
    mentions: [],
  }));
}
