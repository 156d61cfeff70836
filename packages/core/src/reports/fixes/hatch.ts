import type { Fix } from '../../fixes/index.ts'
import type { EditValue } from '../../workload/index.ts'

/**
 * A fix of a resource that a CDK program makes, as TypeScript for the program: overrides of the properties of its
 * construct. `construct` stands for the construct at the path of the resource.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/cfn-layer.html
 */
export function hatchOf({ overrides }: Fix): readonly string[] {
  return [
    'const resource = construct.node.defaultChild as CfnResource // or the construct itself, if it is one',
    ...overrides.map(({ path, value }) => {
      const name = quoted(path.replaceAll('[', '.').replaceAll(']', ''))
      return value === undefined
        ? `resource.addPropertyDeletionOverride(${name})`
        : `resource.addPropertyOverride(${name}, ${code(value)})`
    }),
  ]
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const code = (value: EditValue): string => (typeof value === 'string' ? quoted(value) : JSON.stringify(value))
