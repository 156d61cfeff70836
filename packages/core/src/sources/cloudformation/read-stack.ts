import type { Resource, Value } from '../../workload/index.ts'
import { type MapNode, readDocument } from '../document/index.ts'
import { isTemplate } from './detect.ts'
import { type ChildSetting, type StackContents, Stacks } from './nested.ts'
import { openTransformed } from './open-transformed.ts'
import { readOutputs } from './outputs.ts'
import { pseudoValue } from './pseudo.ts'
import { existence, readResource, type Surroundings } from './resources.ts'
import type { Run } from './run.ts'
import type { Decided, Scope } from './scope.ts'

/** A stack to be read: a template and what it is given. */
export type StackSetting = {
  readonly run: Run
  readonly root: MapNode
  readonly file: string
  readonly path: string
  readonly parameters: ReadonlyMap<string, Value>
  readonly exists: Decided
  readonly chain: readonly string[]
}

/** Reads the one template of a file; what else the file holds gives a diagnostic. */
export function readTemplateFile(file: string, run: Run, named: 'root' | 'nested'): MapNode | undefined {
  const text = run.files.read(file)
  if (text === undefined) {
    const message = `\`${file}\` could not be read`
    run.sink.add({ code: 'unreadable', severity: 'error', message, file })
    return undefined
  }
  const { roots, diagnostics } = readDocument(text, file)
  for (const diagnostic of diagnostics) run.sink.add(diagnostic)
  const templates = roots.filter(isTemplate)
  const [template, other] = templates
  if (template === undefined && diagnostics.every(({ severity }) => severity !== 'error')) {
    const message = 'this is no CloudFormation template: it has no `Resources` with a `Type`'
    // A root is often only a guess, by what its text looks like; a nested template was named by another.
    run.sink.add({ code: 'not-a-template', severity: named === 'root' ? 'note' : 'error', message, file })
  }
  if (other !== undefined || (template !== undefined && roots.length > 1)) {
    const message = 'the file holds several documents; only its first template is read'
    const location = roots.find((root) => root !== template)?.at
    run.sink.add({
      code: 'several-documents',
      severity: 'warning',
      message,
      file,
      ...(location === undefined ? {} : { location }),
    })
  }
  return template
}

function placeOf(scope: Scope, run: Run): Surroundings['place'] {
  const pseudo = (name: string): Value => {
    const value = pseudoValue(name, run.options.pseudo ?? {}, scope.path, undefined)
    return value ?? { kind: 'absent' }
  }
  return {
    partition: pseudo('AWS::Partition'),
    account: pseudo('AWS::AccountId'),
    region: pseudo('AWS::Region'),
  }
}

/** Reads a stack with its nested stacks. */
export function readStack(setting: StackSetting): StackContents {
  const { run, root, file, path, parameters, chain } = setting
  // While the transform expands the template no nested stack is read: an output is then a name, no value.
  let opened: Stacks | undefined
  const template = openTransformed(root, {
    run,
    file,
    path,
    parameters,
    outputOf: (name, attribute, at) => opened?.output(name, attribute, at),
  })
  const { scope } = template
  const around: Surroundings = {
    unit: run.unit,
    place: placeOf(scope, run),
    scope,
    stackExists: setting.exists,
  }
  const stacks = new Stacks({
    run,
    scope,
    resources: template.resources,
    exists: (node) => existence(node, around),
    chain,
    readChild: (child) => readChild(child, run),
  })
  opened = stacks
  const resources: Resource[] = []
  for (const entry of template.resources?.entries.values() ?? []) {
    const resource = readResource(entry, around)
    if (resource !== undefined) resources.push(resource)
  }
  const nested = stacks.all()
  const own = readOutputs(template.outputs, scope)
  return {
    resources: [...resources, ...nested.flatMap((stack) => stack.resources)],
    outputs: own.values,
    exports: [...own.exports, ...nested.flatMap((stack) => stack.exports)],
  }
}

function readChild(child: ChildSetting, run: Run): StackContents | undefined {
  const root = readTemplateFile(child.file, run, 'nested')
  return root === undefined ? undefined : readStack({ ...child, run, root })
}
