import type { SourceFiles } from '../../src/workload/index.ts'

/** A port over texts by path. */
export function inMemoryFiles(texts: Readonly<Record<string, string>>): SourceFiles {
  return {
    paths: () => Object.keys(texts).sort(),
    read: (path) => (Object.hasOwn(texts, path) ? texts[path] : undefined),
  }
}
