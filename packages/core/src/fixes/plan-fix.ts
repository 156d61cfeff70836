import type { Finding } from '../scan/index.ts'
import { isApiOnly, propertyOf } from '../schema/index.ts'
import {
  type Edit,
  type EditFields,
  type EditValue,
  type Resource,
  SELF,
  type SourceFiles,
} from '../workload/index.ts'
import type { TextChange } from './edit-text.ts'
import { type Located, locate } from './locate.ts'
import { decision, fullPath, type Plan, type PlannedChange, type Unplanned, unsupported } from './plan.ts'
import { isList } from './print-value.ts'
import { gravest, type Impact, impactOf } from './replacement.ts'
import { type Supplied, supplyOf } from './supplies/index.ts'
import { type Template, templateOf } from './template.ts'
import { planTerraform } from './terraform/plan-terraform.ts'

/**
 * Turns the remedy of a finding into changes of the text of its template. A template that a program generates is
 * changed to prove the fix only; resources that others need are then for the program to make.
 */
export function planFix(finding: Finding, files: SourceFiles, isGenerated = false): Plan | Unplanned {
  const { resource, control } = finding
  const advice = control.remedy.flatMap((edit) => (edit.kind === 'advise' ? [edit.text] : []))
  if (advice.length > 0) return decision(advice.join('; '))
  const file = resource.properties.at?.file
  const text = file === undefined ? undefined : files.read(file)
  if (file === undefined || text === undefined) return unsupported('the resource is written in no file')
  if (file.endsWith('.tf')) return planTerraform(finding, files)
  const located = locate(resource, text)
  if (located === undefined) return unsupported('a transform of the template made the resource')
  const planner = new Planner(finding, located, templateOf(file, text), isGenerated)
  for (const edit of control.remedy) {
    const problem = planner.add(edit)
    if (problem !== undefined) return problem
  }
  return planner.plan()
}

/** Gathers the changes of one fix, edit by edit. */
class Planner {
  readonly #finding: Finding
  readonly #located: Located
  readonly #template: Template
  readonly #isGenerated: boolean
  readonly #changes: PlannedChange[] = []
  readonly #impacts: Impact[] = []
  readonly #adds: Plan['adds'][number][] = []
  readonly #overrides: Plan['overrides'][number][] = []

  constructor(finding: Finding, located: Located, template: Template, isGenerated: boolean) {
    this.#isGenerated = isGenerated
    this.#finding = finding
    this.#located = located
    this.#template = template
  }

  plan(): Plan {
    return {
      finding: this.#finding,
      changes: this.#changes,
      impact: gravest(this.#impacts),
      adds: this.#adds,
      overrides: this.#overrides,
    }
  }

  /** @returns why the edit cannot be made */
  add(edit: Edit): Unplanned | undefined {
    switch (edit.kind) {
      case 'set':
      case 'add':
        return this.#change(edit.kind, edit.path, edit.value)
      case 'remove':
        return this.#change('remove', edit.path)
      case 'reference':
        return this.#reference(edit.path, edit.type)
      case 'create':
        return this.#create(edit.type, edit.properties)
      case 'advise':
        return decision(edit.text)
    }
  }

  get #resource(): Resource {
    return this.#finding.resource
  }

  /** The logical id of the judged resource; a job has none. */
  get #logicalId(): string | undefined {
    const [top, logicalId, properties, ...rest] = this.#located.path
    return top === 'Resources' && properties === 'Properties' && rest.length === 0 ? logicalId : undefined
  }

  #change(kind: 'set' | 'add' | 'remove', given: string, value?: EditValue): Unplanned | undefined {
    const full = fullPath(given, this.#finding.place.path)
    if (full === undefined) return unsupported('the list item is not written')
    const { type } = this.#resource
    if (propertyOf(type, full.replaceAll(/\[\d+\]/g, '[]')) === undefined)
      return unsupported(`\`${full}\` is no property of \`${type}\``)
    const path = [...this.#located.path, ...segmentsOf(full)]
    const self = this.#logicalId
    if (kind === 'remove') this.#push({ kind, path })
    else {
      const bound = bind(value ?? '', self)
      if (bound === undefined) return unsupported('the resource has no logical id to refer to')
      this.#push({ kind, path, value: bound })
    }
    this.#impacts.push(isApiOnly(type) ? 'in-place' : impactOf(type, full))
    this.#overrides.push({ path: full, ...(value !== undefined && { value }) })
    return undefined
  }

  #reference(path: string, type: string): Unplanned | undefined {
    const supply = supplyOf(type)
    if (supply === undefined) return decision(`say which resource of type \`${type}\` \`${path}\` names`)
    const full = fullPath(path, this.#finding.place.path) ?? path
    if (this.#isGenerated)
      return decision(`name a resource of type \`${type}\` in \`${full}\`, in the program`)
    const logicalId = this.#logicalId ?? ''
    const supplied = supply.supply({
      template: this.#template,
      resource: this.#resource,
      logicalId,
      path: full,
    })
    if ('decide' in supplied) return decision(supplied.decide)
    const value = this.#logicalId === undefined ? this.#substitute(supplied) : supplied.value
    if (value === undefined) return unsupported('what holds the job cannot refer to a resource')
    if (supplied.make !== undefined)
      this.#make(supplied.logicalId, type, supplied.make.properties, supplied.make.attributes)
    return this.#change('set', path, value)
  }

  /** A state machine hands references to its definition under names of its own. */
  #substitute({ logicalId, value }: Supplied): EditValue | undefined {
    const [top, machine = '', properties, definition] = this.#located.path
    const isMachine =
      top === 'Resources' &&
      properties === 'Properties' &&
      this.#template.types.get(machine) === 'AWS::StepFunctions::StateMachine'
    const text = this.#template.property(machine, definition ?? '')
    if (!isMachine || !/^Definition(?:String)?$/.test(definition ?? '') || text?.kind === 'call')
      return undefined
    this.#push({ kind: 'set', path: [top, machine, properties, 'DefinitionSubstitutions', logicalId], value })
    return `\${${logicalId}}`
  }

  #create(type: string, properties: EditFields): Unplanned | undefined {
    if (this.#isGenerated) return decision(`add a resource of type \`${type}\` for it, in the program`)
    const self = this.#logicalId
    const bound = self === undefined ? undefined : bindFields(properties, self)
    if (self === undefined || bound === undefined)
      return unsupported('the resource has no logical id to refer to')
    const logicalId = `${self}${type.slice(type.lastIndexOf(':') + 1)}`
    if (this.#template.types.has(logicalId))
      return unsupported(`the template has a resource \`${logicalId}\` already`)
    this.#make(logicalId, type, bound)
    return undefined
  }

  #make(logicalId: string, type: string, properties: EditFields, attributes: EditFields = {}): void {
    const value = { Type: type, ...attributes, Properties: properties }
    this.#push({ kind: 'set', path: ['Resources', logicalId], value })
    this.#adds.push({ logicalId, type })
  }

  #push(change: TextChange): void {
    this.#changes.push({ file: this.#located.file, change })
  }
}

const segmentsOf = (path: string): readonly string[] =>
  path.replaceAll('[', '.').replaceAll(']', '').split('.')

function bind(value: EditValue, self: string | undefined): EditValue | undefined {
  if (isList(value)) {
    const items = value.flatMap((item) => bind(item, self) ?? [])
    return items.length < value.length ? undefined : items
  }
  if (typeof value === 'object') return bindFields(value, self)
  if (typeof value !== 'string' || !value.includes(SELF)) return value
  return self === undefined ? undefined : value.replaceAll(SELF, self)
}

function bindFields(fields: EditFields, self: string | undefined): EditFields | undefined {
  const bound = Object.entries(fields).map(([key, field]) => [key, bind(field, self)] as const)
  const kept = bound.flatMap(([key, field]) => (field === undefined ? [] : [[key, field] as const]))
  return kept.length < bound.length ? undefined : Object.fromEntries(kept)
}
