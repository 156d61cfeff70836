import type { Finding } from '../../scan/index.ts'
import { propertyOf } from '../../schema/index.ts'
import { mappings } from '../../sources/terraform/mapping/types.generated.ts'
import type { Edit, EditFields, EditValue, SourceFiles } from '../../workload/index.ts'
import { bindValue } from '../bind.ts'
import { decision, fullPath, type Plan, type PlannedChange, type Unplanned, unsupported } from '../plan.ts'
import { isFields, isList } from '../print-value.ts'
import { gravest, type Impact, impactOf } from '../replacement.ts'
import { offsetsOf } from '../splice.ts'
import { KEY } from '../supplies/kms-key.ts'
import { Additions } from './additions.ts'
import { snakeCase } from './argument.ts'
import { createdBody } from './created-body.ts'
import { withAt } from './fresh.ts'
import { WRITTEN } from './functions.ts'
import { intoBlock, intoBraces } from './insert.ts'
import { topLevel } from './levels.ts'
import { type ModuleCode, moduleCode } from './module-code.ts'
import { ownNames } from './own-names.ts'
import { type Address, placed } from './placed.ts'
import { expressionOf, type Notation } from './print-hcl.ts'
import { replaced } from './replaced.ts'
import { standing } from './standing.ts'
import { removed, writtenAs } from './written.ts'

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
  /** `undefined` for a job in a definition. */
  readonly #address: Address | undefined

  constructor(finding: Finding, module: ModuleCode, files: SourceFiles) {
    this.#finding = finding
    this.#files = files
    const [, type, name] = /(?:^|\.)(\w+)\.([\w-]+)(?:\[[^\]]*\])?$/.exec(finding.resource.address) ?? []
    const hasInstances = finding.resource.address.endsWith(']')
    const isKnown = type !== undefined && name !== undefined
    this.#address = isKnown ? { type, name, hasInstances } : undefined
    this.#additions = new Additions(finding, module, isKnown ? `${type}.${name}` : undefined)
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
    const names = ownNames(text, start)
    if (text[start] === '{') {
      const isSet = Object.keys(value).some((key) => names.has(key) || names.has(snakeCase(key)))
      if (isSet) return computed
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
    const body = this.#address && placed(this.#address, parent, value, this.#additions)
    if (body === undefined) return noArgument
    if (body === 'made') return undefined
    if (body.some(({ name }) => names.has(name))) return computed
    const change = intoBlock(text, start, body)
    return change === undefined
      ? unsupported('the block is written on one line')
      : this.#push([{ file, change }])
  }

  #remove(path: string): Unplanned | undefined {
    const taken = removed(this.#finding.resource, segmentsOf(path), this.#files)
    return 'reason' in taken ? taken : this.#push(taken.changes)
  }

  #create(type: string, properties: EditFields): Unplanned | undefined {
    if (this.#address === undefined || this.#address.hasInstances)
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
      bound === undefined || !isFields(bound)
        ? undefined
        : createdBody(target, name, level, bound, this.#additions)
    if (body === undefined) return noArgument
    this.#additions.make(target, name, body, suffix)
    return undefined
  }

  /** The name of the judged resource, or one that says what the new one is for. */
  #freeName(type: string, suffix: string): string | undefined {
    const name = this.#address?.name ?? ''
    return [name, `${name}_${snakeCase(suffix)}`].find((one) => !this.#additions.has(type, one))
  }

  /** The provider of Cloud Control has names of Terraform in its objects, but for policies. */
  #notationAt([top = '']: readonly string[]): Notation {
    const isJson = propertyOf(this.#finding.resource.type, top)?.type.kind === 'json'
    const isSnake = this.#address?.type.startsWith('awscc_') === true && !isJson
    return isSnake ? { ...this.#additions.notation, key: snakeCase } : this.#additions.notation
  }

  /** Placeholders of a value in words of CloudFormation, which functions understand. */
  #bound(value: EditValue): EditValue | undefined {
    let isKnown = true
    const binding = {
      text: (text: string): string => text,
      fields: (fields: EditFields): EditValue | undefined => {
        if (fields['@supplied'] === 'AWS::KMS::Key') return KEY_ARN
        const same = fields['@same-as']
        const copy =
          typeof same === 'string' ? writtenAs(this.#finding.resource, same, this.#files) : undefined
        if (copy !== undefined) return { [WRITTEN]: copy }
        if ('@supplied' in fields || '@same-as' in fields) isKnown = false
        return undefined
      },
    }
    const bound = bindValue(value, binding)
    return isKnown ? bound : undefined
  }

  #push(changes: readonly PlannedChange[]): undefined {
    this.#changes.push(...changes)
  }
}
