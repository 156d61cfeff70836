import { byText, type Diagnostic, matchesGlob, type SourceLocation, type Unit } from '../workload/index.ts'
import type { Pseudo } from './cloudformation/index.ts'
import { pseudoValue } from './cloudformation/pseudo.ts'
import { PartReplacer } from './values/replace-parts.ts'

/** Units that a user says are deployed together, to one account and Region, and are judged together. */
export type Deployment = {
  readonly name: string
  /** Ids of units, in which `*` stands for any text, with where each is written. */
  readonly members: readonly { readonly pattern: string; readonly at: SourceLocation }[]
  readonly account?: string
  readonly region?: string
  /** Values of parameters of its templates. */
  readonly parameters: ReadonlyMap<string, string>
}

/** The first deployment that holds a unit. */
export function deploymentOf(
  unit: string,
  deployments: readonly Deployment[] | undefined,
): Deployment | undefined {
  return deployments?.find(({ members }) => members.some(({ pattern }) => matchesGlob(pattern, unit)))
}

/** The pseudo parameters that a deployment makes known. */
export function pseudoOf(deployment: Deployment | undefined): Pseudo {
  const { account, region } = deployment ?? {}
  return { ...(account !== undefined && { account }), ...(region !== undefined && { region }) }
}

/** Marks each unit with the deployment that holds it, and tells Terraform units where they are. */
export function markDeployments(
  units: readonly Unit[],
  deployments: readonly Deployment[] | undefined,
): readonly Unit[] {
  return units.map((unit) => {
    const deployment = deploymentOf(unit.id, deployments)
    if (deployment === undefined) return unit
    const marked = { ...unit, deployment: deployment.name }
    // Templates are read with it, since their mappings and conditions ask for it.
    return unit.source === 'terraform' || unit.source === 'terraform-plan'
      ? placed(marked, pseudoOf(deployment))
      : marked
  })
}

function placed(unit: Unit, pseudo: Pseudo): Unit {
  const replacer = new PartReplacer(({ symbol }) => {
    const value = symbol.target === undefined ? pseudoValue(symbol.id, pseudo, '', undefined) : undefined
    return value?.kind === 'scalar' ? value : undefined
  })
  const values = (given: Unit['outputs']): Unit['outputs'] =>
    new Map([...given].map(([name, value]) => [name, replacer.value(value)]))
  return {
    ...unit,
    outputs: values(unit.outputs),
    resources: unit.resources.map((resource) => ({
      ...resource,
      properties: replacer.map(resource.properties),
      scope: {
        partition: replacer.value(resource.scope.partition),
        account: replacer.value(resource.scope.account),
        region: replacer.value(resource.scope.region),
      },
    })),
  }
}

/** What names no unit, and what names one that an earlier deployment holds. */
export function deploymentProblems(
  units: readonly Unit[],
  deployments: readonly Deployment[],
): readonly Diagnostic[] {
  const ids = units.map(({ id }) => id)
  return deployments.flatMap((deployment) =>
    deployment.members.flatMap(({ pattern, at }) => {
      const found = ids.filter((id) => matchesGlob(pattern, id))
      if (found.length === 0) return [unmatched(pattern, ids, at)]
      return found.flatMap((id) => {
        const holder = deploymentOf(id, deployments)
        return holder === undefined || holder === deployment ? [] : [taken(id, holder, at)]
      })
    }),
  )
}

function unmatched(pattern: string, ids: readonly string[], at: SourceLocation): Diagnostic {
  const some = [...ids].sort(byText).slice(0, 5)
  const more = ids.length > some.length ? ', ...' : ''
  const there = some.length === 0 ? 'none was read' : `there are ${some.map((id) => `\`${id}\``).join(', ')}`
  return {
    code: 'config-no-such-unit',
    severity: 'warning',
    message: `no unit is named \`${pattern}\`; ${there}${more}`,
    file: at.file,
    location: at,
  }
}

function taken(id: string, holder: Deployment, at: SourceLocation): Diagnostic {
  return {
    code: 'config-unit-twice',
    severity: 'warning',
    message: `\`${id}\` is already part of \`${holder.name}\`, where it stays; name it once`,
    file: at.file,
    location: at,
  }
}
