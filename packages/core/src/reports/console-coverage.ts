import type { Control } from '../controls/index.ts'
import { evidenceFor, frameworks, serviceResponsibilities } from '../frameworks/index.ts'
import { type Finding, responsibilitiesOf } from '../scan/index.ts'
import type { Resource } from '../workload/index.ts'
import type { ConsoleFramework, ConsoleService } from './console-types.ts'

/** Every framework with our words for its requirements, and which controls of a report give evidence for each. */
export function consoleFrameworks(
  controls: readonly Pick<Control, 'mappings'>[],
): readonly ConsoleFramework[] {
  const position = new Map(controls.map((control, index) => [control, index]))
  return frameworks.map((framework) => ({
    id: framework.id,
    title: framework.title,
    source: framework.source,
    scope: framework.scope,
    requirements: framework.requirements.map((requirement) => ({
      id: requirement.id,
      text: requirement.text,
      ...(requirement.beyond !== undefined && { beyond: requirement.beyond }),
      controls: evidenceFor(framework, requirement, controls).flatMap((one) => position.get(one) ?? []),
    })),
  }))
}

/** What AWS does in each service of the workload and what is yours, with its state. */
export function consoleServices(
  resources: readonly Resource[],
  findings: readonly Finding[],
): readonly ConsoleService[] {
  return responsibilitiesOf(serviceResponsibilities, resources, findings)
}
