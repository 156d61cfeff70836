import type { Finding } from '../scan/index.ts'
import type { SourceFiles, Unit } from '../workload/index.ts'
import type { FixInput, FixReport } from './fix.ts'
import { FixRun } from './fix-run.ts'
import { judgeFiles } from './judged.ts'

/**
 * Mends failures by changing the text of their templates, each fix on top of those before it.
 *
 * A fix is proven before it is offered: its text is read and judged again, and the finding is gone, nothing is
 * new, nothing else has changed, and the same fix once more changes nothing. Fixes are tried together and, where
 * that fails, in parts, so that the number of readings grows with those that fail and not with all. Of several
 * units each is proven by itself, and in the end all together; where that does not hold, together from the start.
 */
export function fixWorkload(input: FixInput): FixReport {
  const whole = judgeFiles(input.files, input)
  const { units } = whole.graph
  if (units.length > 1) {
    const run = new FixRun(input, whole)
    const others = units.flatMap((unit) => run.mendWithin(pathsOf(unit, input.files), ofUnit(unit, input)))
    if (run.holdsTogether()) {
      run.mend(others)
      return run.report()
    }
  }
  const run = new FixRun(input, whole)
  run.mend(input.findings)
  return run.report()
}

const ofUnit = ({ id }: Unit, { findings }: FixInput): readonly Finding[] =>
  findings.filter(({ resource }) => resource.unit === id)

/** The files that a unit is read from. Beside templates of programs and modules lie others that say how. */
function pathsOf({ source, files }: Unit, { paths }: SourceFiles): readonly string[] {
  if (source === 'cloudformation') return files
  const folders = new Set(files.map(folderOf))
  return paths().filter((path) => folders.has(folderOf(path)))
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
