import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { type Control, controls } from '../controls/index.ts'
import { factsOf, findPaths, techniques } from '../paths/index.ts'
import { buildGraph, relationRules } from '../relations/index.ts'
import { assess, type Finding } from '../scan/index.ts'
import { readWorkload } from '../sources/index.ts'
import {
  add,
  advise,
  create,
  onType,
  PLACE,
  reference,
  remove,
  SELF,
  sameAs,
  set,
  supplied,
} from '../workload/index.ts'
import type { FixReport } from './fix.ts'
import { fixWorkload } from './fix-workload.ts'

/** Fixes everything that fails by some controls, each proven against all of those. */
function fixed(texts: Readonly<Record<string, string>>, by: readonly Control[] = controls): FixReport {
  const files = inMemoryFiles(texts)
  const { findings } = assess(readWorkload(files).units, by, 'open')
  const failing = findings.filter(({ verdict }) => verdict === 'fail')
  return fixWorkload({ files, options: {}, controls: by, findings: failing })
}

const textsOf = (texts: Readonly<Record<string, string>>, report: FixReport): Record<string, string> => ({
  ...texts,
  ...Object.fromEntries(report.files.map(({ file, after }) => [file, after])),
})

const control = (parts: Pick<Control, 'evaluate' | 'remedy'> & Partial<Control>): Control => ({
  id: 'test/notebook',
  title: 'Notebook',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::NotebookInstance',
  stages: ['prepare'],
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'So.',
  mappings: {},
  examples: '',
  ...parts,
})

const rootAccess = control({
  id: 'test/root',
  evaluate: (notebook) => notebook.at('RootAccess').equals('Disabled'),
  remedy: [set('RootAccess', 'Disabled')],
})

const notebook = (properties: string): Record<string, string> => ({
  't.yaml': `Resources:\n  Lab:\n    Type: AWS::SageMaker::NotebookInstance\n    Properties: # as agreed\n      InstanceType: ml.t3.large\n      RoleArn: 'arn:x' # ours\n${properties}`,
})

describe('a remedy becomes a change of the text', () => {
  test.each([
    ['set', '      RootAccess: "Enabled" # why\n', rootAccess, '      RootAccess: Disabled # why\n'],
    ['set what is not there', '', rootAccess, '      RootAccess: Disabled\n'],
    [
      'add',
      '      SecurityGroupIds: [sg-1]\n',
      control({
        evaluate: (lab) => lab.judge(lab.at('SecurityGroupIds').items.length > 1, 'few'),
        remedy: [add('SecurityGroupIds', 'sg-2')],
      }),
      '      SecurityGroupIds: [sg-1, sg-2]\n',
    ],
    [
      'remove',
      '      RootAccess: Enabled\n      VolumeSizeInGB: 5\n',
      control({ evaluate: (lab) => lab.at('RootAccess').isUnset(), remedy: [remove('RootAccess')] }),
      '      VolumeSizeInGB: 5\n',
    ],
  ])('%s', (_, properties, by, expected) => {
    const report = fixed(notebook(properties), [by])
    expect(report.left).toEqual([])
    expect(report.files.map(({ after }) => after)).toEqual([notebook(expected)['t.yaml']])
    expect(fixed(textsOf(notebook(properties), report), [by]).fixes).toEqual([])
  })

  test('reference, with the key that it needs', () => {
    const by = control({
      evaluate: (lab) => lab.at('KmsKeyId').isSet(),
      remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
    })
    const report = fixed(notebook(''), [by])
    expect(report.fixes).toMatchObject([
      { impact: 'replacement', loses: 'the files on its volume', adds: [{ type: 'AWS::KMS::Key' }] },
    ])
    const [key] = readWorkload(inMemoryFiles(textsOf(notebook(''), report)))
      .units.flatMap(({ resources }) => resources)
      .filter(({ type }) => type === 'AWS::KMS::Key')
    expect(key?.properties.entries.get('EnableKeyRotation')).toMatchObject({ value: true })
  })

  test('create, for the resource itself', () => {
    const by = control({
      evaluate: (lab) => lab.judge(lab.siblings('AWS::CloudWatch::Alarm').length > 0, 'no alarm'),
      remedy: [
        create('AWS::CloudWatch::Alarm', {
          ComparisonOperator: 'GreaterThanThreshold',
          EvaluationPeriods: 1,
          AlarmName: { 'Fn::GetAtt': [SELF, 'NotebookInstanceName'] },
        }),
      ],
    })
    const report = fixed(notebook(''), [by])
    expect(report.left).toEqual([])
    expect(report.files[0]?.after).toContain('  LabAlarm:\n    Type: AWS::CloudWatch::Alarm\n')
    expect(report.files[0]?.after).toContain('AlarmName: !GetAtt Lab.NotebookInstanceName')
  })
})

describe('a remedy says where', () => {
  test('by the type of the resource, the place that was judged, and what an item is known by', () => {
    const by = control({
      evaluate: (lab) =>
        lab.at('InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion').equals('2'),
      remedy: [
        onType('AWS::S3::Bucket', advise('think')),
        onType('AWS::SageMaker::NotebookInstance', set(PLACE, '2')),
        add('Tags', { Key: 'team', Value: 'new' }, 'Key'),
        add('Tags', { Key: 'fixed', Value: sameAs('InstanceType') }, 'Key'),
      ],
    })
    const report = fixed(notebook('      Tags:\n        - { Key: team, Value: old }\n'), [by])
    expect(report.left).toEqual([])
    expect(report.files[0]?.after).toContain(`      Tags:
        - { Key: team, Value: old }
        - { Key: fixed, Value: ml.t3.large }
      InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' }
`)
  })

  test('and what others that it adds need', () => {
    const by = control({
      evaluate: (lab) => lab.judge(lab.siblings('AWS::Logs::LogGroup').length > 0, 'no logs'),
      remedy: [create('AWS::Logs::LogGroup', { KmsKeyId: supplied('AWS::KMS::Key') })],
    })
    const [fix] = fixed(notebook(''), [by]).fixes
    expect(fix?.adds.map(({ logicalId }) => logicalId)).toEqual(['AiWorkloadKey', 'LabLogGroup'])
  })
})

describe('a fix that cannot be proven is not offered', () => {
  test('when it breaks another control', () => {
    const opposite = control({
      id: 'test/opposite',
      evaluate: (lab) => lab.at('RootAccess').isNoneOf(['Disabled']),
      remedy: [set('RootAccess', 'Enabled')],
    })
    const report = fixed(notebook('      RootAccess: Enabled\n'), [rootAccess, opposite])
    expect(report.fixes).toEqual([])
    expect(report.left).toMatchObject([
      { kind: 'unproven', reason: '`test/opposite` would fail at `t.yaml#Lab`' },
    ])
  })

  test.each([
    ['it mends nothing', set('VolumeSizeInGB', 10), 'the finding would still be there'],
    ['the value does not fit', set('VolumeSizeInGB', 'many'), 't.yaml#Lab'],
    ['a part of the value is missing', set('InstanceMetadataServiceConfiguration', {}), 'is required'],
  ])('when %s', (_, edit, reason) => {
    const by = control({ evaluate: (lab) => lab.at('RootAccess').equals('Disabled'), remedy: [edit] })
    const [left] = fixed(notebook(''), [by]).left
    expect(left?.kind).toBe('unproven')
    expect(left?.reason).toContain(reason === 't.yaml#Lab' ? 'is not of kind integer' : reason)
  })

  test('and the others still are', () => {
    const wrong = control({
      id: 'test/wrong',
      evaluate: (lab) => lab.at('VolumeSizeInGB').equals(10),
      remedy: [set('VolumeSizeInGB', 11)],
    })
    const report = fixed(notebook(''), [wrong, rootAccess])
    expect(report.fixes.map(({ finding }) => finding.control.id)).toEqual(['test/root'])
    expect(report.left).toMatchObject([{ kind: 'unproven' }])
  })
})

test.each([
  ['a function computes it', notebook('      RootAccess: !If [A, Enabled, Enabled]\n')],
  [
    'a transform made it',
    {
      't.yaml':
        'Resources:\n  Fn::ForEach::Labs:\n    - N\n    - [a]\n    - Lab${N}: { Type: AWS::SageMaker::NotebookInstance }\n',
    },
  ],
])('what is not written where it stands is left: %s', (_, texts) => {
  const report = fixed(texts, [rootAccess])
  expect(report.fixes).toEqual([])
  expect(report.left.map(({ kind }) => kind)).not.toContain('unproven')
})

describe('several units', () => {
  /** How often the first of some templates is read, all of which have a fix that holds and one that does not. */
  function readsOfFirst(units: number): number {
    const labs = Array.from({ length: units }, (_, index): readonly [string, string] => [
      `${index}.yaml`,
      notebook('')['t.yaml'] ?? '',
    ])
    const port = inMemoryFiles(Object.fromEntries<string>(labs))
    let reads = 0
    const read = (path: string): string | undefined => {
      if (path === '0.yaml') reads += 1
      return port.read(path)
    }
    const wrong = control({
      id: 'test/wrong',
      evaluate: (lab) => lab.at('VolumeSizeInGB').equals(10),
      remedy: [set('VolumeSizeInGB', 11)],
    })
    const by = [wrong, rootAccess]
    const { findings } = assess(readWorkload(port).units, by, 'open')
    const { fixes, left } = fixWorkload({ files: { ...port, read }, options: {}, controls: by, findings })
    expect([fixes.length, left.length]).toEqual([units, units])
    return reads
  }

  test('are each mended by themselves, without reading the others again', () => {
    expect(readsOfFirst(9)).toBe(readsOfFirst(3))
  })

  test('are mended together where one fix would break another unit', () => {
    const texts = {
      'a.yaml': `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }] }
Outputs: { Role: { Value: !GetAtt Role.Arn, Export: { Name: role } } }
`,
      'b.yaml': `Resources:
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties: { InstanceType: ml.t3.large, RoleArn: !ImportValue role }
`,
    }
    const long = control({
      id: 'test/session',
      appliesTo: 'AWS::IAM::Role',
      evaluate: (role) => role.at('MaxSessionDuration').equals(7200),
      remedy: [set('MaxSessionDuration', 7200)],
    })
    const short = control({
      id: 'test/short',
      evaluate: (lab) => {
        const [role] = lab.targets(lab.at('RoleArn'), 'AWS::IAM::Role').views
        return lab.judge(role?.at('MaxSessionDuration').known !== 7200, 'long')
      },
      remedy: [set('RootAccess', 'Disabled')],
    })
    expect(fixed({ 'a.yaml': texts['a.yaml'] }, [long, short]).fixes).toHaveLength(1)
    const { fixes, left } = fixed(texts, [long, short])
    expect(fixes).toEqual([])
    expect(left).toMatchObject([{ kind: 'unproven', reason: '`test/short` would fail at `b.yaml#Lab`' }])
  })
})

test('a fix of a generated template is proven and told, for the program to make', () => {
  const texts = {
    'cdk.out/manifest.json': JSON.stringify({
      version: '36.0.0',
      artifacts: {
        App: {
          type: 'aws:cloudformation:stack',
          environment: 'aws://unknown-account/unknown-region',
          properties: { templateFile: 'App.template.json' },
          metadata: { '/App/Lab/Resource': [{ type: 'aws:cdk:logicalId', data: 'Lab' }] },
        },
      },
    }),
    'cdk.out/App.template.json': JSON.stringify({
      Resources: {
        Lab: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: { InstanceType: 'ml.t3.large', RoleArn: 'x' },
          Metadata: { 'aws:cdk:path': 'App/Lab/Resource' },
        },
      },
    }),
  }
  const keyed = control({
    id: 'test/key',
    evaluate: (lab) => lab.at('KmsKeyId').isSet(),
    remedy: [reference('KmsKeyId', 'AWS::KMS::Key')],
  })
  const { fixes, left, files } = fixed(texts, [rootAccess, keyed])
  expect(fixes).toMatchObject([{ generated: true, overrides: [{ path: 'RootAccess', value: 'Disabled' }] }])
  expect(files).toMatchObject([{ file: 'cdk.out/App.template.json', generated: true }])
  expect(left).toMatchObject([{ kind: 'decision' }])
})

const exampleFiles = ['assistant.yaml', 'ml.yaml', 'network.yaml', 'tools.yaml']
const example = Object.fromEntries(
  exampleFiles.map((file) => [
    file,
    readFileSync(new URL(`../../../../examples/support-assistant/${file}`, import.meta.url), 'utf8'),
  ]),
)

test('the example is mended until nothing is offered, and whatever is left says why', {
  timeout: 60_000,
}, () => {
  const report = fixed(example)
  const again = fixed(textsOf(example, report))
  expect(again.fixes).toEqual([])
  expect(again.left.filter(({ reason }) => reason === '')).toEqual([])
  const pathsOf = (graph: FixReport['graph']) =>
    findPaths(graph, { techniques: techniques(), facts: factsOf(graph) }).paths
  const before = pathsOf(buildGraph(readWorkload(inMemoryFiles(example)).units, relationRules))
  const known = new Set(before.map(({ id }) => id))
  const there = new Set(before.map(({ goal, asset }) => `${goal.id} ${asset}`))
  const fresh = pathsOf(report.graph).filter(({ id }) => !known.has(id))
  // Logs that a fix adds can be deleted by whoever may delete logs; nothing else is new.
  expect(fresh.filter(({ goal, asset }) => there.has(`${goal.id} ${asset}`))).toEqual([])
  expect(new Set(fresh.map(({ goal }) => goal.id))).toEqual(new Set(['blind-logs']))
  const shown = (findings: readonly Finding[]): number =>
    findings.filter((one) => one.control.persona === undefined).length
  const failing = [
    ...report.left.map(({ finding }) => finding),
    ...report.fixes.flatMap(({ finding, also }) => [finding, ...also]),
  ]
  expect(shown(again.left.map(({ finding }) => finding)) / shown(failing)).toBeLessThan(0.2)
  expect(report.left.filter(({ kind }) => kind === 'unproven').length).toBeLessThan(report.fixes.length / 20)
})

test('of two equal statements one is mended by itself, and then the other', () => {
  const statement = '{ Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole }'
  const texts = {
    't.yaml': `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - ${statement}
          - ${statement}
  Agent: { Type: AWS::Bedrock::Agent, Properties: { AgentName: a, AgentResourceRoleArn: !GetAtt Role.Arn } }
`,
  }
  const files = inMemoryFiles(texts)
  const { findings } = assess(readWorkload(files).units, controls, 'open')
  const failing = findings.filter(
    ({ verdict, control: { id } }) => verdict === 'fail' && id === 'iam/trust-any-source',
  )
  expect(failing).toHaveLength(2)
  for (const one of failing) {
    const { fixes, left } = fixWorkload({ files, options: {}, controls, findings: [one] })
    expect({ fixes: fixes.length, left }).toEqual({ fixes: 1, left: [] })
  }
})
