import type { ReadOptions } from '../../src/sources/cloudformation/index.ts'
import { readCloudFormation } from '../../src/sources/cloudformation/index.ts'
import type { Resource, Value } from '../../src/workload/index.ts'
import { inMemoryFiles } from './in-memory-files.ts'
import { plainOf } from './plain-value.ts'

/** What reading one template gave. */
export type Read = {
  readonly resources: readonly Resource[]
  readonly codes: readonly string[]
  /** A property of the resource `Subject`, or of another address. */
  readonly value: (property: string, address?: string) => Value | undefined
  /** The same without places. */
  readonly plain: (property: string, address?: string) => unknown
}

/** Reads `main.yaml` among the given texts. */
export function readTemplate(
  template: string,
  options: ReadOptions = {},
  others: Readonly<Record<string, string>> = {},
): Read {
  const files = inMemoryFiles({ ...others, 'main.yaml': template })
  const { units, diagnostics } = readCloudFormation(files, 'main.yaml', options)
  const resources = units[0]?.resources ?? []
  const value = (property: string, address = 'Subject'): Value | undefined =>
    resources.find((resource) => resource.address === address)?.properties.entries.get(property)
  return {
    resources,
    codes: diagnostics.map(({ code }) => code),
    value,
    plain: (property, address) => plainOf(value(property, address)),
  }
}

const head = `
Transform: AWS::LanguageExtensions
Parameters:
  Env: { Type: String }
  Region: { Type: String }
  Size: { Type: String, AllowedValues: [small, big] }
  Names: { Type: CommaDelimitedList, Default: 'a, b' }
  Stage: { Type: String, Default: dev }
Mappings:
  Map:
    us: { image: one, zone: same }
    eu: { image: two, zone: same }
  Lists: { all: { items: [x, y] } }
Conditions:
  Prod: !Equals [!Ref Env, prod]
  Dev: !Equals [!Ref Stage, dev]
Resources:
  Role: { Type: AWS::IAM::Role }
  Subject:
    Type: AWS::S3::Bucket
    Properties:
`

/** Reads a template whose resource `Subject` has the expression, in short YAML, as its property `P`. */
export function readExpression(expression: string, options: ReadOptions = {}): Read {
  return readTemplate(`${head}      P: ${expression}\n`, options)
}
