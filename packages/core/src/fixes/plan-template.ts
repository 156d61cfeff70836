import type { Finding } from '../scan/index.ts'
import { isApiOnly, propertyOf } from '../schema/index.ts'
import { type Edit, type EditFields, type EditValue, type Resource, SELF } from '../workload/index.ts'
import { type Binding, bindFields, bindValue, copyOf } from './bind.ts'
import type { TextChange } from './edit-text.ts'
import type { Judged } from './judged.ts'
import type { Located } from './locate.ts'
import { decision, fullPath, type Plan, type PlannedChange, type Unplanned, unsupported } from './plan.ts'
import { isList } from './print-value.ts'
import { deriveBy } from './recipes/index.ts'
import { gravest, type Impact, impactOf } from './replacement.ts'
import { type Supplied, supplyOf } from './supplies/index.ts'
import type { Template } from './template.ts'

/** Gathers the changes that one fix makes in a template, edit by edit. */
export class TemplatePlanner {
  readonly #finding: Finding
  readonly #located: Located
  readonly #template: Template
  readonly #judged: Pick<Judged, 'files' | 'graph'>
  readonly #touches: string[] = []
  readonly #isGenerated: boolean
  readonly #checks: string[] = []
  readonly #changes: PlannedChange[] = []
  readonly #impacts: Impact[] = []
  #problem: Unplanned | undefined
  readonly #adds: Plan['adds'][number][] = []
  readonly #overrides: Plan['overrides'][number][] = []

  constructor(
    finding: Finding,
    located: Located,
    template: Template,
    judged: Pick<Judged, 'files' | 'graph'>,
    isGenerated: boolean,
  ) {
    this.#isGenerated = isGenerated
    this.#judged = judged
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
      touches: this.#touches,
      checks: this.#checks,
    }
  }

  /** @returns why the edit cannot be made */
  add(edit: Edit): Unplanned | undefined {
    switch (edit.kind) {
      case 'set':
      case 'add':
      case 'remove':
        return this.#change(edit)
      case 'reference':
        return this.#reference(edit.path, edit.type)
      case 'create':
        return this.#create(edit.type, edit.properties)
      case 'derive':
        return this.#derive(edit)
      case 'advise':
        return decision(edit.text)
    }
  }

  #derive({ recipe, text }: Extract<Edit, { kind: 'derive' }>): Unplanned | undefined {
    const logicalId = this.#logicalId
    const derived = deriveBy(recipe, {
      finding: this.#finding,
      template: this.#template,
      ...this.#judged,
      logicalId,
    })
    if (derived === undefined) return decision(text)
    for (const edit of derived.edits) {
      const problem = this.add(edit)
      if (problem !== undefined) return problem
    }
    if (derived.makes !== undefined && this.#isGenerated) return decision(text)
    for (const { logicalId: id, type, properties } of derived.makes ?? []) this.#make(id, type, properties)
    for (const { file, change, resource } of derived.elsewhere ?? []) {
      this.#changes.push({ file, change })
      if (resource !== undefined) this.#touches.push(resource)
    }
    if (derived.check !== undefined) this.#checks.push(derived.check)
    return derived.dependsOn === undefined ? undefined : this.#waitFor(derived.dependsOn, logicalId ?? '')
  }

  /** What is written as one name becomes a list. */
  #waitFor(other: string, logicalId: string): undefined {
    const path = ['Resources', logicalId, 'DependsOn']
    const there = this.#template.dependsOn(logicalId)
    const value = there.length === 0 ? other : [...there.filter((one) => one !== other), other]
    this.#push({ kind: 'set', path, value })
  }

  get #resource(): Resource {
    return this.#finding.resource
  }

  /** The logical id of the judged resource; a job has none. */
  get #logicalId(): string | undefined {
    const [top, logicalId, properties, ...rest] = this.#located.path
    return top === 'Resources' && properties === 'Properties' && rest.length === 0 ? logicalId : undefined
  }

  #change(edit: Extract<Edit, { kind: 'set' | 'add' | 'remove' }>): Unplanned | undefined {
    const full = fullPath(edit.path, this.#finding.place.path)
    if (full === undefined) return unsupported('the list item is not written')
    const { type } = this.#resource
    if (propertyOf(type, full.replaceAll(/\[\d+\]/g, '[]')) === undefined)
      return unsupported(`\`${full}\` is no property of \`${type}\``)
    const path = [...this.#located.path, ...segmentsOf(full)]
    if (edit.kind === 'remove') {
      this.#push({ kind: 'remove', path })
      this.#overrides.push({ path: full })
    } else {
      const value = bindValue(edit.value, this.#binding)
      if (this.#problem !== undefined) return this.#problem
      const by = edit.kind === 'add' && edit.by !== undefined ? { by: edit.by } : {}
      this.#push({ kind: edit.kind, path, value, ...by })
      this.#overrides.push({ path: full, value })
    }
    this.#impacts.push(isApiOnly(type) ? 'in-place' : impactOf(type, full))
    return undefined
  }

  #reference(path: string, type: string): Unplanned | undefined {
    const value = this.#supply(type, fullPath(path, this.#finding.place.path) ?? path)
    return this.#problem ?? this.#change({ kind: 'set', path, value: value ?? '' })
  }

  /** A reference to a resource of a type, which is added where there is none. */
  #supply(type: string, path: string): EditValue | undefined {
    if (this.#isGenerated)
      return this.#fail(decision(`name a resource of type \`${type}\` in \`${path}\`, in the program`))
    const found = supplyOf(type)?.supply({
      template: this.#template,
      resource: this.#resource,
      logicalId: this.#logicalId ?? '',
      path,
    })
    if (found === undefined)
      return this.#fail(decision(`say which resource of type \`${type}\` \`${path}\` names`))
    if ('decide' in found) return this.#fail(decision(found.decide))
    const value = this.#logicalId === undefined ? this.#substitute(found) : found.value
    if (value === undefined) return this.#fail(unsupported('what holds the job cannot refer to a resource'))
    if (found.make !== undefined)
      this.#make(found.logicalId, type, found.make.properties, found.make.attributes)
    return value
  }

  /** Remembers why the fix cannot be planned; the first reason counts. */
  #fail(problem: Unplanned): undefined {
    this.#problem ??= problem
  }

  readonly #binding: Binding = {
    text: (text) => {
      if (!text.includes(SELF)) return text
      const self = this.#logicalId
      if (self === undefined) this.#fail(unsupported('the resource has no logical id to refer to'))
      return text.replaceAll(SELF, self ?? '')
    },
    fields: (fields) => {
      const { '@same-as': property, '@supplied': type } = fields
      if (typeof type === 'string') return this.#supply(type, this.#finding.place.path) ?? ''
      if (typeof property !== 'string') return this.#handedIn(fields)
      const copy = copyOf(this.#template.property(this.#logicalId ?? '', property))
      if (copy === undefined) this.#fail(unsupported(`\`${property}\` is no value that can be copied`))
      return copy ?? ''
    },
  }

  /** A function of the template, where the value is for a job in a definition. */
  #handedIn(fields: EditFields): EditValue | undefined {
    const [name = '', ...others] = Object.keys(fields)
    const isCall = others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'))
    if (this.#logicalId !== undefined || !isCall) return undefined
    const value = this.#substitute({ logicalId: nameFor(fields[name] ?? ''), value: fields })
    if (value === undefined) this.#fail(unsupported('what holds the job cannot refer to a resource'))
    return value
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
    if (self === undefined) return unsupported('the resource has no logical id to refer to')
    const bound = bindFields(properties, this.#binding)
    if (this.#problem !== undefined) return this.#problem
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

/** A name that tells what a function refers to: `PrivateSubnetIds0` for the first item of a parameter. */
function nameFor(argument: EditValue): string {
  if (typeof argument !== 'object') return String(argument).replaceAll(/[^A-Za-z0-9]/g, '')
  const parts = isList(argument) ? argument.toReversed() : Object.values(argument)
  return parts.map(nameFor).join('')
}

const segmentsOf = (path: string): readonly string[] =>
  path.replaceAll('[', '.').replaceAll(']', '').split('.')
