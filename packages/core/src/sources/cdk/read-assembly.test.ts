import { expect, test } from 'vitest'
import type { SourceFiles } from '../../workload/index.ts'
import { readWorkload } from '../index.ts'

const notebook = { Type: 'AWS::SageMaker::NotebookInstance', Properties: {} }
const bucket = { Type: 'AWS::S3::Bucket' }
const nestedUrl = { 'Fn::Join': ['', ['https://s3.', { Ref: 'AWS::URLSuffix' }, '/assets/abc123.json']] }
const assets = {
  files: {
    abc123: {
      source: { path: 'Inner.nested.template.json' },
      destinations: { here: { objectKey: 'abc123.json' } },
    },
  },
}

const stack = (template: string, more: object = {}) => ({
  type: 'aws:cloudformation:stack',
  environment: 'aws://111122223333/eu-west-1',
  properties: { templateFile: template },
  ...more,
})

function filesOf(contents: Readonly<Record<string, unknown>>): SourceFiles {
  const texts = new Map(Object.entries(contents).map(([path, content]) => [path, JSON.stringify(content)]))
  return { paths: () => [...texts.keys()].sort(), read: (path) => texts.get(path) }
}

const metadata = {
  '/Main/Nb': [
    { type: 'aws:cdk:logicalId', data: 'Nb' },
    {
      type: 'aws:cdk:creationStack',
      data: ['...aws-cdk-lib...', 'new Main (/repo/lib/main.ts:5:3)', '<anonymous> (/repo/bin/app.ts:7:38)'],
    },
  ],
  '/Main/Inner/Data/Resource': [{ type: 'aws:cdk:logicalId', data: 'Data1' }],
  '/Main/Inner': [{ type: 'aws:cdk:creationStack', data: ['new Main (/elsewhere/x.ts:9:1)'] }],
}

const app = filesOf({
  'cdk.out/manifest.json': {
    version: '55.0.0',
    artifacts: {
      'Main.assets': { type: 'cdk:asset-manifest', properties: { file: 'Main.assets.json' } },
      Main: stack('Main.template.json', { additionalMetadataFile: 'Main.metadata.json' }),
      Empty: stack('Empty.template.json', { environment: 'aws://unknown-account/unknown-region' }),
      'assembly-Prod': { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } },
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
    },
  },
  'cdk.out/Main.assets.json': assets,
  'cdk.out/Main.metadata.json': metadata,
  'cdk.out/Main.template.json': {
    Resources: {
      Nb: notebook,
      Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: nestedUrl } },
    },
  },
  'cdk.out/Inner.nested.template.json': { Resources: { Data1: bucket } },
  'cdk.out/Empty.template.json': {},
  'cdk.out/assembly-Prod/manifest.json': {
    version: '55.0.0',
    artifacts: {
      Deep: stack('Deep.template.json', {
        metadata: {
          '/Prod/Deep/Nb': [
            { type: 'aws:cdk:logicalId', data: 'Nb', trace: ['at new Deep (/repo/lib/deep.ts:3:1)'] },
          ],
        },
      }),
    },
  },
  'cdk.out/assembly-Prod/Deep.template.json': { Resources: { Nb: notebook } },
})

test('an assembly is one unit: its stacks, nested stacks and stages', () => {
  const { units, diagnostics } = readWorkload(app, { root: '/repo' })
  expect(diagnostics).toEqual([])
  expect(units.map(({ id, source }) => [id, source])).toEqual([['cdk.out', 'cdk']])
  expect(units[0]?.resources.map(({ address }) => address)).toEqual([
    'Main/Nb',
    'Main/Nested',
    'Main/Nested/Data1',
    'Deep/Nb',
  ])
})

test('each resource carries its construct and the nearest line of the program', () => {
  const { units } = readWorkload(app, { root: '/repo' })
  const origins = Object.fromEntries(
    (units[0]?.resources ?? []).map(({ address, origin }) => [
      address,
      origin && `${origin.construct} ${origin.location?.file}:${origin.location?.line}`,
    ]),
  )
  expect(origins).toEqual({
    'Main/Nb': 'Main/Nb lib/main.ts:5',
    'Main/Nested': undefined,
    'Main/Nested/Data1': 'Main/Inner/Data/Resource /elsewhere/x.ts:9',
    'Deep/Nb': 'Prod/Deep/Nb lib/deep.ts:3',
  })
})

test('the environment of a stack is where its resources live', () => {
  const { units } = readWorkload(app)
  const [resource] = units[0]?.resources ?? []
  expect(resource?.scope.account).toMatchObject({ kind: 'scalar', value: '111122223333' })
  expect(resource?.scope.region).toMatchObject({ kind: 'scalar', value: 'eu-west-1' })
})

test('a file that the manifest names and that is not there is said', () => {
  const { diagnostics } = readWorkload(
    filesOf({
      'manifest.json': {
        artifacts: { Main: stack('Main.template.json', { additionalMetadataFile: 'x.json' }) },
      },
    }),
  )
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
    ['assembly-incomplete', 'x.json'],
    ['unreadable', 'Main.template.json'],
  ])
})

test('an assembly that names itself as a stage ends', () => {
  const { units } = readWorkload(
    filesOf({
      'a/manifest.json': {
        artifacts: {
          Main: stack('Main.template.json'),
          loop: { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } },
        },
      },
      'a/Main.template.json': { Resources: { Nb: notebook } },
    }),
  )
  expect(units.map((unit) => unit.resources.length)).toEqual([1])
})
