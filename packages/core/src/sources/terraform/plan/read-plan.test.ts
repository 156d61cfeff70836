import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../../../test/support/in-memory-files.ts'
import { buildGraph, relationRules } from '../../../relations/index.ts'
import type { Value } from '../../../workload/index.ts'
import { canonicalText } from '../../../workload/index.ts'
import { readWorkload } from '../../read-workload.ts'
import { looksLikePlan } from './detect.ts'
import { readPlan } from './read-plan.ts'

const resource = (address: string, values: object, sensitive: object = {}): object => ({
  address,
  mode: address.includes('data.') ? 'data' : 'managed',
  type: /(\w+)\.\w+(?:\[.*\])?$/.exec(address)?.[1],
  values,
  sensitive_values: sensitive,
})

const change = (address: string, unknown: object): object => ({
  address,
  change: { actions: ['create'], before: null, after_unknown: unknown },
})

const refers = (...references: readonly string[]): object => ({ references })

/** A plan of a notebook in a module whose role, subnets and bucket are made with it. */
const plan: object = {
  format_version: '1.2',
  terraform_version: '1.11.4',
  variables: { token: { value: 'kept-out-of-everything' } },
  planned_values: {
    root_module: {
      resources: [
        resource('aws_s3_bucket.data', { bucket: 'kettle-data', force_destroy: false, tags: null }),
        resource('aws_iam_role.r', { name: 'reader', assume_role_policy: '{"Statement":[]}' }),
        resource('aws_iam_role_policy.p', { name: 'read' }),
        resource('data.aws_iam_policy_document.read', {
          statement: [{ sid: 'Read', actions: ['s3:GetObject'], resources: [null] }],
        }),
        resource('aws_subnet.s[0]', {}),
        resource('aws_subnet.s[1]', {}),
        resource(
          'aws_secretsmanager_secret_version.v',
          { secret_string: 'hidden-value' },
          { secret_string: true },
        ),
        resource('aws_secretsmanager_secret.v', { name: 'v' }),
        resource('aws_lambda_function.f', {
          function_name: 'f',
          environment: [{ variables: {} }],
          vpc_config: [{ security_group_ids: ['sg-1'] }],
        }),
      ],
      child_modules: [
        {
          address: 'module.lab["a"]',
          resources: [
            resource('module.lab["a"].aws_sagemaker_notebook_instance.n', {
              name: 'n',
              root_access: 'Enabled',
            }),
          ],
        },
      ],
    },
  },
  resource_changes: [
    change('aws_iam_role_policy.p', { role: true, policy: true, id: true }),
    change('aws_iam_role.r', { arn: true, id: true }),
    change('aws_secretsmanager_secret_version.v', { secret_id: true }),
    change('data.aws_iam_policy_document.read', {
      json: true,
      statement: [{ actions: [false], resources: [true] }],
    }),
    change('aws_lambda_function.f', {
      role: true,
      vpc_config: [{ subnet_ids: [true, true], security_group_ids: [false] }],
    }),
    change('module.lab["a"].aws_sagemaker_notebook_instance.n', { role_arn: true, subnet_id: true }),
  ],
  configuration: {
    provider_config: { aws: { name: 'aws', expressions: { region: { constant_value: 'eu-west-1' } } } },
    root_module: {
      resources: [
        {
          address: 'aws_iam_role_policy.p',
          expressions: {
            role: refers('aws_iam_role.r.id', 'aws_iam_role.r'),
            policy: refers('data.aws_iam_policy_document.read.json', 'data.aws_iam_policy_document.read'),
          },
        },
        {
          address: 'aws_secretsmanager_secret_version.v',
          expressions: { secret_id: refers('aws_secretsmanager_secret.v.id', 'aws_secretsmanager_secret.v') },
        },
        {
          address: 'data.aws_iam_policy_document.read',
          expressions: { statement: [{ resources: refers('aws_s3_bucket.data.arn', 'aws_s3_bucket.data') }] },
        },
        {
          address: 'aws_lambda_function.f',
          expressions: {
            role: refers('module.lab["a"].role', 'module.lab["a"]', 'module.lab'),
            vpc_config: [
              {
                subnet_ids: refers(
                  'aws_subnet.s[0].id',
                  'aws_subnet.s[0]',
                  'aws_subnet.s',
                  'aws_subnet.s[1].id',
                  'aws_subnet.s[1]',
                  'aws_subnet.s',
                ),
              },
            ],
          },
        },
      ],
      module_calls: {
        lab: {
          expressions: { role_arn: refers('aws_iam_role.r.arn', 'aws_iam_role.r') },
          module: {
            outputs: { role: { expression: refers('var.role_arn') } },
            resources: [
              {
                address: 'aws_sagemaker_notebook_instance.n',
                expressions: { role_arn: refers('var.role_arn'), subnet_id: refers('local.subnet') },
              },
            ],
          },
        },
      },
    },
  },
}

const read = (document: unknown) =>
  readPlan(inMemoryFiles({ 'plan.json': JSON.stringify(document) }), 'plan.json')

const [unit] = read(plan).units
const resources = unit?.resources ?? []
const graph = buildGraph(unit === undefined ? [] : [unit], relationRules)
const edges = resources.flatMap(({ id }) =>
  graph.edgesFrom(id).map(({ from, rule, to }) => `${from.address} ${rule.path} ${to.address}`),
)
const propertyOf = (address: string, path: string): Value | undefined => {
  let value: Value | undefined = resources.find((one) => one.address === address)?.properties
  for (const name of path.split('.')) {
    const inner: Value | undefined = value?.kind === 'list' ? value.items[Number(name)] : undefined
    value = inner ?? (value?.kind === 'map' ? value.entries.get(name) : undefined)
  }
  return value
}

describe('a plan', () => {
  test('is one unit of its own kind', () => {
    expect(unit).toMatchObject({
      id: 'plan.json',
      source: 'terraform-plan',
      files: ['plan.json'],
      knowledge: 'partial',
    })
    expect(read(plan).diagnostics).toEqual([])
  })

  test('is found by what it holds', () => {
    const files = inMemoryFiles({
      'out/tf.txt': JSON.stringify(plan),
      'package.json': '{"format_version":1}',
    })
    expect(readWorkload(files).units.map(({ id }) => id)).toEqual(['out/tf.txt'])
  })

  test('has its known values in CloudFormation shape', () => {
    expect(propertyOf('aws_s3_bucket.data', 'BucketName')).toEqual({ kind: 'scalar', value: 'kettle-data' })
    expect(propertyOf('aws_s3_bucket.data', 'Tags')?.kind).toBe('absent')
    expect(resources.map(({ scope }) => scope.region)).toContainEqual({ kind: 'scalar', value: 'eu-west-1' })
  })

  test('relates by its configuration what is known only later', () => {
    expect(edges).toEqual(
      expect.arrayContaining([
        'module.lab["a"].aws_sagemaker_notebook_instance.n RoleArn aws_iam_role.r',
        'aws_lambda_function.f Role aws_iam_role.r',
        'aws_lambda_function.f VpcConfig.SubnetIds[] aws_subnet.s[0]',
        'aws_lambda_function.f VpcConfig.SubnetIds[] aws_subnet.s[1]',
      ]),
    )
  })

  test('keeps apart what refers to the same thing, since a plan does not say what is made of it', () => {
    const role = propertyOf('aws_lambda_function.f', 'Role')
    const other = propertyOf('module.lab["a"].aws_sagemaker_notebook_instance.n', 'RoleArn')
    expect(role?.kind).toBe('unresolved')
    expect(role && canonicalText(role)).not.toBe(other && canonicalText(other))
  })

  test('leaves unknown what refers to nothing that is there', () => {
    const subnet = propertyOf('module.lab["a"].aws_sagemaker_notebook_instance.n', 'SubnetId')
    expect(subnet).toMatchObject({ kind: 'unresolved', reason: 'reference' })
    expect(subnet).not.toHaveProperty('symbol.target')
  })

  test('has policies that Terraform puts together later', () => {
    expect(propertyOf('aws_iam_role.r', 'Policies.0.PolicyDocument.Statement.0.Sid')).toEqual({
      kind: 'scalar',
      value: 'Read',
    })
    expect(propertyOf('aws_iam_role.r', 'Policies.0.PolicyDocument.Statement.0.Action')).toBeDefined()
  })

  test('has no place, since a plan is a line that holds everything', () => {
    expect(
      JSON.stringify(resources, (_, value: unknown) => (value instanceof Map ? [...value] : value)),
    ).not.toContain('"at"')
  })

  test('keeps no secret', () => {
    const text = JSON.stringify(read(plan), (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    )
    expect(text).not.toContain('hidden-value')
    expect(text).not.toContain('kept-out-of-everything')
    expect(propertyOf('aws_secretsmanager_secret.v', 'SecretString')).toMatchObject({
      kind: 'unresolved',
      reason: 'sensitive',
    })
  })
})

test('a state is related by the names that things have', () => {
  const state = {
    format_version: '1.0',
    terraform_version: '1.11.4',
    values: {
      root_module: {
        resources: [
          resource('aws_vpc.v', {
            id: 'vpc-1',
            arn: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
            cidr_block: '10.0.0.0/16',
          }),
          resource('aws_subnet.s', { id: 'subnet-1', vpc_id: 'vpc-1' }),
          resource('aws_iam_role.r', { id: 'r', name: 'r', arn: 'arn:aws:iam::111122223333:role/r' }),
          resource('aws_bedrockagent_agent.a', {
            agent_name: 'a',
            agent_resource_role_arn: 'arn:aws:iam::111122223333:role/r',
            description: '',
          }),
        ],
      },
    },
  }
  const { units, diagnostics } = read(state)
  expect(diagnostics).toEqual([])
  const built = buildGraph(units, relationRules)
  const found = units
    .flatMap((one) => one.resources)
    .flatMap(({ id }) => built.edgesFrom(id).map(({ from, to }) => `${from.address} ${to.address}`))
  expect(found).toEqual(['aws_subnet.s aws_vpc.v', 'aws_bedrockagent_agent.a aws_iam_role.r'])
})

test.each([
  ['not JSON', '{"format_version": "1.2", "terraform_version": "1", "planned_values": '],
  ['without values', '{"format_version":"1.2","terraform_version":"1","planned_values":3}'],
  [
    'too deep',
    `{"format_version":"1.2","terraform_version":"1","planned_values":${'['.repeat(300)}${']'.repeat(300)}}`,
  ],
])('%s: a diagnostic without the text', (_, text) => {
  const { units, diagnostics } = readPlan(inMemoryFiles({ 'plan.json': text }), 'plan.json')
  expect(units).toEqual([])
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]).not.toHaveProperty('location')
})

test('what Terraform itself wrote for a plan is read', () => {
  // `terraform show -json` of Terraform 1.11.4, with resources of its own provider only.
  const fixture = new URL('../../../../test/fixtures/terraform-data-plan.json', import.meta.url)
  const text = readFileSync(fixture, 'utf8')
  const { units, diagnostics } = readPlan(inMemoryFiles({ 'plan.json': text }), 'plan.json')
  expect(diagnostics).toEqual([])
  const inputs = units.flatMap((one) =>
    one.resources.map(({ address, properties }) => [address, properties.entries.get('input')] as const),
  )
  const targets = (value: Value | undefined): unknown => {
    if (value?.kind === 'list') return value.items.map(targets)
    if (value?.kind === 'map') {
      return Object.fromEntries([...value.entries].map(([name, entry]) => [name, targets(entry)]))
    }
    return value?.kind === 'unresolved' ? (value.symbol.target?.address ?? value.reason) : value?.kind
  }
  expect(Object.fromEntries(inputs.map(([address, input]) => [address, targets(input)]))).toEqual({
    'terraform_data.a[0]': 'scalar',
    'terraform_data.a[1]': 'scalar',
    'terraform_data.b': {
      all: ['terraform_data.a[0]', 'terraform_data.a[1]'],
      list: ['terraform_data.a[0]', 'terraform_data.a[1]'],
      // One text of several holes: which of them is where is not in the plan.
      text: 'text',
      s: 'sensitive',
    },
    'terraform_data.c': 'module.m["k"].terraform_data.inner',
    'module.m["k"].terraform_data.inner': 'terraform_data.b',
  })
})

test('a resource without an index stands for all of its instances', () => {
  const document = {
    format_version: '1.2',
    planned_values: {
      root_module: {
        resources: [
          resource('aws_subnet.s["a"]', {}),
          resource('aws_subnet.s["b"]', {}),
          resource('aws_sagemaker_domain.d', { domain_name: 'd' }),
        ],
      },
    },
    resource_changes: [change('aws_sagemaker_domain.d', { subnet_ids: [true, true] })],
    configuration: {
      root_module: {
        resources: [
          { address: 'aws_sagemaker_domain.d', expressions: { subnet_ids: refers('aws_subnet.s') } },
        ],
      },
    },
  }
  const { units } = read(document)
  const built = buildGraph(units, relationRules)
  expect(built.edgesFrom('plan.json#aws_sagemaker_domain.d').map(({ to }) => to.address)).toEqual([
    'aws_subnet.s["a"]',
    'aws_subnet.s["b"]',
  ])
})

test('a newer format is read with a warning', () => {
  expect(read({ ...plan, format_version: '2.0' }).diagnostics.map(({ code }) => code)).toEqual([
    'unknown-plan-format',
  ])
})

test.each([
  ['{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{}}', true],
  ['{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{}}}', true],
  ['{"format_version":"1.0"}', false],
  ['# "format_version" "terraform_version" "planned_values"', false],
])('%s', (text, expected) => {
  expect(looksLikePlan(text)).toBe(expected)
})

test('whatever stands where, nothing is thrown', () => {
  const shape = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(true, false, null, 1, 'x', '', 'aws_iam_role.r.arn'),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom('address', 'type', 'mode', 'values', 'references', 'resources', 'policy'),
        tie('node'),
        { maxKeys: 4 },
      ),
    ),
  }))
  fc.assert(
    fc.property(shape.node, shape.node, shape.node, (values, unknown, expressions) => {
      const document = {
        format_version: '1.2',
        planned_values: {
          root_module: {
            resources: [resource('aws_iam_role.r', { inline_policy: values }), values],
            child_modules: [values],
          },
        },
        resource_changes: [change('aws_iam_role.r', { inline_policy: unknown }), unknown],
        configuration: {
          root_module: {
            resources: [{ address: 'aws_iam_role.r', expressions: { inline_policy: expressions } }],
            module_calls: expressions,
          },
        },
      }
      expect(() => read(document)).not.toThrow()
    }),
    { numRuns: 200 },
  )
})
