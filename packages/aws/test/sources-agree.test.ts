import { describe, expect, test } from 'vitest'
import { type Difference, differencesOf, FORMS, type FormName, type Said, saidBy } from './agree/compare.ts'
import { type Form, readFiles, readLive, workloads, yamlOf } from './agree/read-forms.ts'

/** What a thing is called in Terraform and in the account, by its logical id. */
type Names = Readonly<Record<string, { readonly terraform?: string; readonly live?: string }>>

/** A difference that is known, and why there is one. A form that says nothing is left out. */
type Known = Partial<Difference> & { readonly why: string }

async function formsOf(workload: string): Promise<Readonly<Record<FormName, Form>>> {
  return {
    template: readFiles(workload, /^template\.yaml$/),
    terraform: readFiles(workload, /\.tf$/),
    live: await readLive(workload),
  }
}

function said(forms: Readonly<Record<FormName, Form>>, names: Names): Readonly<Record<FormName, Said>> {
  const by = (form: 'terraform' | 'live') => {
    const byAddress = new Map(Object.entries(names).map(([name, given]) => [given[form], name]))
    return saidBy(forms[form], (address) => byAddress.get(address) ?? address)
  }
  return {
    template: saidBy(forms.template, (address) => address),
    terraform: by('terraform'),
    live: by('live'),
  }
}

function keyOf({ control, resource, relation, ...forms }: Partial<Difference>): string {
  const words = FORMS.map((form) => `${form}: ${forms[form] ?? 'none'}`).join(', ')
  return [control, resource, relation, words].filter((part) => part !== undefined).join(' | ')
}

/** What differs in a workload, in words; worked out once. */
const found = new Map<string, Promise<readonly string[]>>()

async function compare(workload: string): Promise<readonly string[]> {
  const forms = await formsOf(workload)
  for (const form of FORMS) {
    expect(forms[form].problems, form).toEqual([])
    // Right settings and mistakes: of what nobody judges, forms agree easily.
    expect(forms[form].findings.map(({ verdict }) => verdict)).toEqual(
      expect.arrayContaining(['pass', 'fail']),
    )
  }
  // A parse boundary: our own file, whose every entry is checked against what is read.
  const names = yamlOf(`${workload}/names.yaml`) as Names
  return differencesOf(said(forms, names)).map(keyOf)
}

function differencesIn(workload: string): Promise<readonly string[]> {
  const known = found.get(workload) ?? compare(workload)
  found.set(workload, known)
  return known
}

/** Differences that are known, in words. */
function knownIn(file: string): readonly string[] {
  // A parse boundary: our own file.
  const known = yamlOf(file) as readonly Known[]
  expect(known.filter(({ why }) => !why)).toEqual([])
  return known.map(keyOf)
}

describe.each(workloads())('the workload %s', (workload) => {
  test('is the same from a template, from Terraform and from an account', async () => {
    const differences = await differencesIn(workload)
    const own = knownIn(`${workload}/differences.yaml`)
    const known = new Set([...own, ...knownIn('differences.yaml')])
    expect(differences.filter((one) => !known.has(one)).sort(), 'not listed').toEqual([])
    expect(
      own.filter((one) => !differences.includes(one)),
      'listed, but none',
    ).toEqual([])
  })
})

test('what differs in more than one workload does so in one at least', async () => {
  const all = new Set((await Promise.all(workloads().map(differencesIn))).flat())
  expect(knownIn('differences.yaml').filter((one) => !all.has(one))).toEqual([])
})
