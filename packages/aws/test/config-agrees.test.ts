import { describe, expect, test } from 'vitest'
import { type Said, saidBy } from './agree/compare.ts'
import { hasForm, readFiles, workloads, yamlOf } from './agree/read-forms.ts'

/** What a thing is called by AWS Config, where not as in the account. */
type Names = Readonly<Record<string, { readonly live?: string; readonly config?: string }>>

/** Verdicts that a snapshot leaves open, as `control resource`. */
type Unrecorded = { readonly why: string; readonly unknown: readonly string[] }

type Judged = { readonly template: Said; readonly snapshot: Said }

function judged(workload: string): Judged {
  // A parse boundary: our own file.
  const names = yamlOf(`${workload}/names.yaml`) as Names
  const byAddress = new Map(Object.entries(names).map(([name, given]) => [given.config ?? given.live, name]))
  const snapshot = readFiles(workload, /^config\.json$/)
  expect(snapshot.problems).toEqual([])
  return {
    template: saidBy(readFiles(workload, /^template\.yaml$/), (address) => address),
    snapshot: saidBy(snapshot, (address) => byAddress.get(address) ?? address),
  }
}

/** Keys of both forms whose things both have. */
function shared(of: (said: Said) => Iterable<string>, { template, snapshot }: Judged): readonly string[] {
  const concerns = (key: string) => key.split(' ').at(-1) ?? ''
  return [...new Set([...of(template), ...of(snapshot)])].filter((key) =>
    [template, snapshot].every(({ resources }) => resources.has(concerns(key))),
  )
}

const verdictsOf = (said: Said, key: string): readonly string[] =>
  (said.verdicts.get(key) ?? 'none').split(', ').map((verdict) => verdict.replace(/^\d+ /, ''))

describe.each(workloads().filter((workload) => hasForm(workload, 'config.json')))(
  'the workload %s',
  (workload) => {
    const forms = judged(workload)

    test('has no thing in a snapshot that has no name', () => {
      const names = new Set(Object.keys(yamlOf(`${workload}/names.yaml`) as Names))
      expect([...forms.snapshot.resources.keys()].filter((name) => !names.has(name))).toEqual([])
    })

    test('ties the same things together in a snapshot', () => {
      const ties = ({ template, snapshot }: Judged) =>
        [...template.relations].filter(
          ([relation, ends]) =>
            !snapshot.relations.has(relation) && ends.every((end) => snapshot.resources.has(end)),
        )
      expect(ties(forms)).toEqual([])
    })

    test('is judged the same by a snapshot, but for what that leaves open', () => {
      // A parse boundary: our own file.
      const known = yamlOf(`${workload}/unrecorded.yaml`) as readonly Unrecorded[]
      expect(known.filter(({ why }) => !why)).toEqual([])
      const open: string[] = []
      for (const key of shared(({ verdicts }) => verdicts.keys(), forms)) {
        const [expected, told] = [verdictsOf(forms.template, key), verdictsOf(forms.snapshot, key)]
        // What only other things of the workload make worth a question is not asked of a part of it.
        if (told[0] === 'none') continue
        expect([...expected, 'unknown'], key).toEqual(expect.arrayContaining([...told]))
        if (told.includes('unknown') && !expected.includes('unknown')) open.push(key)
      }
      expect(open.sort()).toEqual(known.flatMap(({ unknown }) => unknown).sort())
    })
  },
)
