import type { SourceFile } from './source-files';

/** The first way found that leads back to where it began; empty where there is none. */
export function findCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const walk = (node: string, way: readonly string[]): string[] => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of edges.get(node) ?? []) {
      const cycle = walk(next, [...way, node]);
      if (cycle.length > 0) return cycle;
    }
    done.add(node);
    return [];
  };
  for (const node of edges.keys()) {
    const cycle = walk(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** Which file imports which, its types too. */
export function fileEdges(files: readonly SourceFile[]): Map<string, Set<string>> {
  return new Map(
    files.map(({ name, imports }) => {
      return [name, new Set(imports.flatMap(({ file }) => (file === undefined ? [] : [file])))];
    }),
  );
}

/** Edges between groups of files, from edges between files. */
export function groupEdges(
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  groupOf: (name: string) => string,
): Map<string, Set<string>> {
  const grouped = new Map<string, Set<string>>();
  for (const [from, targets] of edges) {
    const group = groupOf(from);
    const others = [...targets].map(groupOf).filter((other) => other !== group);
    grouped.set(group, new Set([...(grouped.get(group) ?? []), ...others]));
  }
  return grouped;
}

/** All files that a file brings with it into what is built, itself included: without what it imports for types alone. */
export function filesReachedBy(name: string, files: readonly SourceFile[]): SourceFile[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  const reached = new Set<SourceFile>();
  const visit = (target: string): void => {
    const file = byName.get(target);
    if (file === undefined || reached.has(file)) return;
    reached.add(file);
    for (const found of file.imports) {
      if (found.file !== undefined && !found.isTypeOnly) visit(found.file);
    }
  };
  visit(name);
  return [...reached];
}
