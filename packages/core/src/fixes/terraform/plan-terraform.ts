import type { Finding } from '../../scan/index.ts'
import { propertyOf } from '../../schema/index.ts'
import { mappings } from '../../sources/terraform/mapping/types.generated.ts'
import type { Edit, EditFields, EditValue, SourceFiles } from '../../workload/index.ts'
import { bindValue } from '../bind.ts'
import { decision, fullPath, type Plan, type PlannedChange, type Unplanned, unsupported } from '../plan.ts'
import { isList } from '../print-value.ts'
import { gravest, type Impact, impactOf } from '../replacement.ts'
import { lineEnd, lineStart, newlineOf, offsetsOf } from '../splice.ts'
import { KEY } from '../supplies/kms-key.ts'
import { Additions } from './additions.ts'
import { snakeCase } from './argument.ts'
import { withAt } from './fresh.ts'
import { WRITTEN } from './functions.ts'
import { intoBlock, intoBraces } from './insert.ts'
import { levelAt, satellitesFor, topLevel } from './levels.ts'
import { type ModuleCode, moduleCode } from './module-code.ts'
import type { PlaceChange } from './place-change.ts'
import { type Body, expressionOf, type Notation, quoted } from './print-hcl.ts'
import { replaced } from './replaced.ts'
import { bodyFor, bodyOf, type Level } from './shape.ts'
import { standing } from './standing.ts'

/**
 * A remedy as changes of Terraform code: a literal is replaced by another one, an argument or block is written where
 * it belongs, and what the provider has as a resource of its own is added. An expression that computes a value is
 * left, and what would have to be added for several instances.
 */
export function planTerraform(
  finding: Finding,
  edits: readonly Edit[],
  files: SourceFiles,
): Plan | Unplanned {
  const file = finding.resource.properties.at?.file
  if (file === undefined) return unsupported('the resource is written in no file')
  const planner = new TerraformPlanner(finding, moduleCode(file, files), files)
  for (const edit of edits) {
    const problem = planner.add(edit)
    if (problem !== undefined) return problem
  }
  return planner.plan()
}

const noArgument = unsupported('no argument of this block sets it, one to one')
const computed = unsupported('an expression computes the value')

/** Values to be written that are not there yet, below something that is. */
type Fresh = { readonly parent: readonly string[]; readonly value: EditFields }

const KEY_ARN: EditFields = { 'Fn::GetAtt': [KEY, 'Arn'] }

const isFields = (value: EditValue | undefined): value is EditFields =>
  typeof value === 'object' && !isList(value)

const valueAt = (value: EditValue | undefined, path: readonly string[]): EditValue | undefined =>
  path.reduce<EditValue | undefined>((at, key) => (isFields(at) ? at[key] : undefined), value)

const segmentsOf = (path: string): readonly string[] =>
  path.replaceAll('[', '.').replaceAll(']', '').split('.')

class TerraformPlanner {
  readonly #finding: Finding
  readonly #files: SourceFiles
  readonly #changes: PlannedChange[] = []
  readonly #impacts: Impact[] = []
  readonly #fresh = new Map<string, Fresh>()
  readonly #additions: Additions
  /** The type and name by which the module knows the resource; `undefined` for a job in a definition. */
  readonly #address: readonly [type: string, name: string] | undefined

  constructor(finding: Finding, module: ModuleCode, files: SourceFiles) {
    this.#finding = finding
    this.#files = files
    const [, type, name] = /(?:^|\.)(\w+)\.([\w-]+)(?:\[[^\]]*\])?$/.exec(finding.resource.address) ?? []
    this.#address = type === undefined || name === undefined ? undefined : [type, name]
    this.#additions = new Additions(finding, module, this.#address?.join('.'))
  }

  plan(): Plan | Unplanned {
    for (const fresh of this.#fresh.values()) {
      const problem = this.#write(fresh)
      if (problem !== undefined) return problem
    }
    const impact = gravest(this.#impacts)
    return {
      finding: this.#finding,
      changes: [...this.#changes, ...this.#additions.changes],
      impact,
      adds: this.#additions.adds,
      overrides: [],
      touches: [],
      checks: [],
    }
  }

  /** @returns why the edit cannot be made */
  add(edit: Edit): Unplanned | undefined {
    switch (edit.kind) {
      case 'set':
      case 'add':
        return this.#at(edit.path, (path) => this.#set(path, edit))
      case 'remove':
        return this.#at(edit.path, (path) => this.#remove(path))
      case 'reference':
        return edit.type === 'AWS::KMS::Key'
          ? this.#at(edit.path, (path) => this.#set(path, { kind: 'set', value: KEY_ARN }))
          : decision(`say which resource of type \`${edit.type}\` \`${edit.path}\` names`)
      case 'create':
        return this.#create(edit.type, edit.properties)
      case 'derive':
      case 'advise':
        return decision(edit.text)
    }
  }

  #at(path: string, change: (full: string) => Unplanned | undefined): Unplanned | undefined {
    const full = fullPath(path, this.#finding.place.path)
    if (full === undefined) return unsupported('the list item is not written')
    this.#impacts.push(impactOf(this.#finding.resource.type, full))
    return change(full)
  }

  #set(
    path: string,
    { kind, value, by }: { readonly kind: 'set' | 'add'; readonly value: EditValue; readonly by?: string },
  ): Unplanned | undefined {
    const bound = this.#bound(value)
    if (bound === undefined) return unsupported('the value needs another resource')
    const segments = segmentsOf(path)
    const { parent, rest, there } = standing(this.#finding.resource.properties, segments)
    if (rest.length > 0) {
      if (kind === 'set') return this.#want(parent, rest, bound)
      const key = `${parent.join('.')}:${rest[0] ?? ''}`
      const before = valueAt(this.#fresh.get(key)?.value, rest)
      return this.#want(parent, rest, before !== undefined && isList(before) ? [...before, bound] : [bound])
    }
    if (kind === 'add') return this.#append(segments, bound, by)
    const change = replaced(there, bound, this.#files, this.#additions.notation)
    return 'reason' in change ? change : this.#push(change.changes)
  }

  /** Remembers what is to be written; an item of a list only where the list is to be written, too. */
  #want(parent: readonly string[], rest: readonly string[], value: EditValue): Unplanned | undefined {
    const [name = ''] = rest
    const key = `${parent.join('.')}:${name}`
    const before = this.#fresh.get(key)?.value
    if (before === undefined && rest.some((segment) => /^\d+$/.test(segment)))
      return unsupported('the list item is not written')
    const next = withAt(before, rest, value)
    if (isFields(next)) this.#fresh.set(key, { parent, value: next })
    return undefined
  }

  /** One more item of a list that is there. */
  #append(segments: readonly string[], value: EditValue, by: string | undefined): Unplanned | undefined {
    const { there: list } = standing(this.#finding.resource.properties, segments)
    if (list?.kind !== 'list') return computed
    const wanted = by !== undefined && isFields(value) ? value[by] : undefined
    const isThere = list.items.some((item) => {
      const known = item.kind === 'map' && by !== undefined ? item.entries.get(by) : item
      return known?.kind === 'scalar' && known.value === (wanted ?? value)
    })
    if (isThere) return undefined
    const text = list.at && this.#files.read(list.at.file)
    if (list.at !== undefined && text !== undefined && text[offsetsOf(text, list.at)[0]] === '[') {
      const entry = expressionOf(value, this.#additions.notation)
      const change = entry === undefined ? undefined : intoBraces(text, offsetsOf(text, list.at)[0], entry)
      return change === undefined ? computed : this.#push([{ file: list.at.file, change }])
    }
    return this.#write({ parent: segments.slice(0, -1), value: { [segments.at(-1) ?? '']: [value] } })
  }

  /** Writes values that are not there into the block or object that is. */
  #write({ parent, value }: Fresh): Unplanned | undefined {
    const { properties } = this.#finding.resource
    const { there } = standing(properties, parent)
    const text = there?.at && this.#files.read(there.at.file)
    if (there?.kind !== 'map' || there.at === undefined || text === undefined) return computed
    const [start] = offsetsOf(text, there.at)
    const { file } = there.at
    if (text[start] === '{') {
      const entries = Object.entries(value).map(([key, field]) => {
        const printed = expressionOf({ [key]: field }, this.#notationAt(parent))
        return printed
          ?.replace(/^\{\s*/, '')
          .replace(/\s*\}$/, '')
          .replaceAll('\n  ', '\n')
      })
      const [entry, ...others] = entries
      const change = entry === undefined || others.length > 0 ? undefined : intoBraces(text, start, entry)
      return change === undefined ? computed : this.#push([{ file, change }])
    }
    const placed = this.#placed(parent, value)
    if (placed === undefined) return noArgument
    if (placed === 'made') return undefined
    const change = intoBlock(text, start, placed)
    return change === undefined
      ? unsupported('the block is written on one line')
      : this.#push([{ file, change }])
  }

  /** The arguments for a block; `made` where they became a resource of their own. */
  #placed(parent: readonly string[], value: EditFields): Body | 'made' | undefined {
    if (this.#address === undefined) return undefined
    const [type, name] = this.#address
    const plain = parent.filter((segment) => !/^\d+$/.test(segment))
    const [key = '', field] = Object.entries(value)[0] ?? []
    const top = topLevel(type)
    const level = top && levelAt(top, plain)
    const body = (at: Level, path: readonly string[]): Body | undefined =>
      bodyFor(at, path, field ?? '', this.#additions.notation)
    for (const satellite of satellitesFor(type, [...plain, key])) {
      const below = [...plain, key].slice(satellite.at.length)
      if (plain.length > 0 && plain.length >= satellite.at.length) {
        const inner = levelAt(satellite.level, plain.slice(satellite.at.length))
        const found = inner && body(inner, [key])
        if (found !== undefined) return found
      }
      const whole =
        below.length === 0 && isFields(field)
          ? bodyOf(satellite.level, [], field, this.#additions.notation)
          : body(satellite.level, below)
      if (whole === undefined || plain.length > 0 || this.#hasInstances) continue
      const by = { kind: 'argument', name: satellite.by, expression: `${type}.${name}.id` } as const
      this.#additions.make(satellite.type, name, [by, ...whole])
      return 'made'
    }
    return level && body(level, [key])
  }

  /** An argument on lines of its own goes, its lines with it. */
  #remove(path: string): Unplanned | undefined {
    const { there, rest } = standing(this.#finding.resource.properties, segmentsOf(path))
    const text = there?.at && this.#files.read(there.at.file)
    if (rest.length > 0) return undefined
    if (there?.at === undefined || text === undefined) return computed
    const [start, end] = offsetsOf(text, there.at)
    const from = lineStart(text, start)
    const stop = lineEnd(text, end)
    const isAlone =
      /^[ \t]*\w+[ \t]*=[ \t]*$/.test(text.slice(from, start)) && /^\s*(?:#.*)?$/.test(text.slice(end, stop))
    if (!isAlone) return unsupported('it does not stand on lines of its own')
    const change: PlaceChange = { kind: 'literal', start: from, end: stop + newlineOf(text).length, text: '' }
    return this.#push([{ file: there.at.file, change }])
  }

  #create(type: string, properties: EditFields): Unplanned | undefined {
    if (this.#address === undefined || this.#hasInstances)
      return unsupported('what is written for several instances, or as a job, gets no resource of its own')
    const target = mappings.find(({ to, fold }) => to === type && fold === undefined)?.from
    const level = target === undefined ? undefined : topLevel(target)
    const suffix = type.slice(type.lastIndexOf(':') + 1)
    const name = this.#freeName(target ?? '', suffix)
    if (target === undefined || level === undefined)
      return unsupported(`there is no \`${type}\` in Terraform code`)
    if (name === undefined) return unsupported(`there is a \`${target}\` of this name already`)
    const bound = this.#bound(properties)
    const body =
      bound === undefined || !isFields(bound) ? undefined : this.#bodyOf(target, name, level, bound)
    if (body === undefined) return noArgument
    this.#additions.make(target, name, body, suffix)
    return undefined
  }

  /** The name of the judged resource, or one that says what the new one is for. */
  #freeName(type: string, suffix: string): string | undefined {
    const name = this.#address?.[1] ?? ''
    return [name, `${name}_${snakeCase(suffix)}`].find((one) => !this.#additions.has(type, one))
  }

  /** A flow log names what it is of, and where it goes, by other arguments. */
  #bodyOf(target: string, name: string, level: Level, properties: EditFields): Body | undefined {
    if (target === 'aws_iam_role') return this.#roleBody(level, name, properties)
    if (target !== 'aws_flow_log') return bodyOf(level, [], properties, this.#additions.notation)
    const { ResourceId, ResourceType, LogGroupName: _, ...others } = properties
    const body = bodyOf(level, [], others, this.#additions.notation)
    const network = expressionOf(ResourceId ?? '', this.#additions.notation)
    const group = this.#additions.made('LogGroup')
    if (ResourceType !== 'VPC' || body === undefined || network === undefined || group === undefined)
      return undefined
    return [
      { kind: 'argument', name: 'vpc_id', expression: network },
      { kind: 'argument', name: 'log_destination', expression: `${group}.arn` },
      ...body,
    ]
  }

  /** Policies of a role are resources of their own. */
  #roleBody(level: Level, name: string, { Policies, ...others }: EditFields): Body | undefined {
    const { notation } = this.#additions
    const policies = Policies !== undefined && isList(Policies) ? Policies : []
    for (const policy of policies) {
      const { PolicyName, PolicyDocument } = isFields(policy) ? policy : {}
      const document = expressionOf(PolicyDocument ?? '', notation)
      if (document === undefined || typeof PolicyName !== 'string') return undefined
      this.#additions.make('aws_iam_role_policy', `${name}_${PolicyName.replaceAll('-', '_')}`, [
        { kind: 'argument', name: 'name', expression: quoted(PolicyName) },
        { kind: 'argument', name: 'role', expression: `aws_iam_role.${name}.id` },
        { kind: 'argument', name: 'policy', expression: `jsonencode(${document})` },
      ])
    }
    return bodyOf(level, [], others, notation)
  }

  /** The provider of Cloud Control has names of Terraform in its objects, but for policies. */
  #notationAt([top = '']: readonly string[]): Notation {
    const isJson = propertyOf(this.#finding.resource.type, top)?.type.kind === 'json'
    const isSnake = this.#address?.[0].startsWith('awscc_') === true && !isJson
    return isSnake ? { ...this.#additions.notation, key: snakeCase } : this.#additions.notation
  }

  get #hasInstances(): boolean {
    return this.#finding.resource.address.endsWith(']')
  }

  /** Placeholders of a value in words of CloudFormation, which functions understand. */
  #bound(value: EditValue): EditValue | undefined {
    let isKnown = true
    const binding = {
      text: (text: string): string => text,
      fields: (fields: EditFields): EditValue | undefined => {
        if (fields['@supplied'] === 'AWS::KMS::Key') return KEY_ARN
        const same = fields['@same-as']
        const copy = typeof same === 'string' ? this.#written(same) : undefined
        if (copy !== undefined) return { [WRITTEN]: copy }
        if ('@supplied' in fields || '@same-as' in fields) isKnown = false
        return undefined
      },
    }
    const bound = bindValue(value, binding)
    return isKnown ? bound : undefined
  }

  /** The expression of an argument, as it is written. */
  #written(property: string): string | undefined {
    const { there, rest } = standing(this.#finding.resource.properties, [property])
    const text = there?.at && this.#files.read(there.at.file)
    if (rest.length > 0 || there?.at === undefined || text === undefined) return undefined
    return text.slice(...offsetsOf(text, there.at))
  }

  #push(changes: readonly PlannedChange[]): undefined {
    this.#changes.push(...changes)
  }
}
