import type { Graph } from '../relations/index.ts'
import type { Finding } from '../scan/index.ts'
import type { Edit, SourceFiles } from '../workload/index.ts'
import type { Judged } from './judged.ts'
import { locate } from './locate.ts'
import { decision, editsFor, type Plan, type Unplanned, unsupported } from './plan.ts'
import { TemplatePlanner } from './plan-template.ts'
import { deriveBy } from './recipes/index.ts'
import { templateOf } from './template.ts'
import { planTerraform } from './terraform/plan-terraform.ts'

/**
 * Turns the remedy of a finding into changes of the text of its template. A template that a program generates is
 * changed to prove the fix only; resources that others need are then for the program to make.
 */
export function planFix(
  finding: Finding,
  { files, graph }: Pick<Judged, 'files' | 'graph'>,
  isGenerated = false,
): Plan | Unplanned {
  const { resource } = finding
  const edits = editsFor(finding)
  const advice = edits.flatMap((edit) => (edit.kind === 'advise' ? [edit.text] : []))
  if (advice.length > 0) return decision(advice.join('; '))
  const file = resource.properties.at?.file
  const text = file === undefined ? undefined : files.read(file)
  if (file === undefined || text === undefined) return unsupported('the resource is written in no file')
  if (file.endsWith('.tf')) return planDerived(finding, edits, files, graph)
  const located = locate(resource, text)
  if (located === undefined) return unsupported('a transform of the template made the resource')
  const planner = new TemplatePlanner(finding, located, templateOf(file, text), { files, graph }, isGenerated)
  for (const edit of edits) {
    const problem = planner.add(edit)
    if (problem !== undefined) return problem
  }
  return planner.plan()
}

/** In Terraform code what follows has to be a change of single values, as everything else. */
function planDerived(
  finding: Finding,
  edits: readonly Edit[],
  files: SourceFiles,
  graph: Graph,
): Plan | Unplanned {
  const template = templateOf(finding.resource.properties.at?.file ?? '', '')
  const checks: string[] = []
  const plain: Edit[] = []
  for (const edit of edits) {
    if (edit.kind === 'derive') {
      const derived = deriveBy(edit.recipe, { finding, template, graph, logicalId: undefined, files })
      const isMore = derived?.makes !== undefined || derived?.elsewhere !== undefined
      if (derived === undefined || isMore) return decision(edit.text)
      plain.push(...derived.edits)
      checks.push(...(derived.check === undefined ? [] : [derived.check]))
    } else plain.push(edit)
  }
  const plan = planTerraform(finding, plain, files)
  return 'reason' in plan ? plan : { ...plan, checks }
}
