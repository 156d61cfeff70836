import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { plainOf } from '../../../test/support/plain-value.ts'
import { looksLikeManifest, readManifest } from './manifest.ts'
import { readAssembly } from './read-assembly.ts'

type Contents = Readonly<Record<string, unknown>>

const filesOf = (contents: Contents) =>
  inMemoryFiles(
    Object.fromEntries(Object.entries(contents).map(([path, content]) => [path, JSON.stringify(content)])),
  )
const stack = (more: object = {}) => ({
  type: 'aws:cloudformation:stack',
  properties: { templateFile: 'T.json' },
  ...more,
})
const manifest = (artifacts: Contents, more: Contents = {}) =>
  readManifest(filesOf({ 'out/manifest.json': { artifacts }, ...more }), 'out/manifest.json')

test.each<readonly [string, string, boolean]>([
  ['a/manifest.json', '"artifacts" "aws:cloudformation:stack"', true],
  ['a/other.json', '"artifacts" "aws:cloudformation:stack"', false],
  ['a/manifest.json', '"aws:cloudformation:stack"', false],
  ['a/manifest.json', '"artifacts"', false],
])('%s with %s is a manifest: %j', (path, text, expected) => {
  expect(looksLikeManifest(path, text)).toBe(expected)
})

test.each<readonly [string | undefined, unknown]>([
  ['aws://111122223333/eu-west-1', ['111122223333', 'eu-west-1']],
  ['aws://unknown-account/unknown-region', [undefined, undefined]],
  ['aws://1/eu-west-1', [undefined, 'eu-west-1']],
  ['aws://111122223333', ['111122223333', undefined]],
  [undefined, [undefined, undefined]],
])('the environment %s', (environment, expected) => {
  const [one] = manifest({ S: stack({ environment }) }).stacks
  expect([one?.account, one?.region]).toEqual(expected)
})

describe('what a manifest names', () => {
  test('a stack without a template is none', () => {
    expect(manifest({ S: stack({ properties: {} }) })).toEqual({ stacks: [], diagnostics: [] })
  })

  test('a stage without a folder is none', () => {
    expect(manifest({ S: { type: 'cdk:cloud-assembly', properties: {} } })).toEqual({
      stacks: [],
      diagnostics: [],
    })
  })

  test('stages in stages, ten deep', () => {
    const stage = { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } }
    const files = filesOf({ 'manifest.json': { artifacts: { S: stack(), Again: stage } } })
    const read = (path: string) => files.read(path.replaceAll('./', ''))
    expect(readManifest({ ...files, read }, 'manifest.json').stacks).toHaveLength(11)
  })

  test('templates by the last segment of the keys under which they are published', () => {
    const assets = (files: unknown) =>
      manifest(
        { S: stack(), A: { type: 'cdk:asset-manifest', properties: { file: 'assets.json' } } },
        { 'out/assets.json': { files } },
      ).stacks[0]?.published
    const to = (...keys: readonly unknown[]) =>
      Object.fromEntries(keys.map((objectKey, index) => [`d${index}`, { objectKey }]))
    const files = {
      nested: { source: { path: 'N.json' }, destinations: to('prefix/n.json', 'm.json', undefined) },
      code: { source: { path: 'code.zip' }, destinations: to('code.zip') },
      nowhere: { source: { path: 'X.json' } },
      unnamed: { source: {}, destinations: to('y.json') },
    }
    expect([...(assets(files) ?? [])]).toEqual([
      ['n.json', 'out/N.json'],
      ['m.json', 'out/N.json'],
    ])
    expect([...(assets(undefined) ?? [])]).toEqual([])
  })

  test('assets without a file are none', () => {
    const { stacks, diagnostics } = manifest({
      S: stack(),
      A: { type: 'cdk:asset-manifest', properties: {} },
    })
    expect([stacks[0]?.published.size, diagnostics]).toEqual([0, []])
  })
})

describe('an assembly', () => {
  const files = filesOf({
    'out/manifest.json': { artifacts: { S: stack(), U: stack({ properties: { templateFile: 'U.json' } }) } },
    'out/T.json': {
      Parameters: { Name: { Type: 'String', Default: 'd' } },
      Resources: { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { Ref: 'Name' } } } },
    },
    'out/U.json': { Resources: { C: { Type: 'AWS::S3::Bucket' } } },
  })

  test.each([
    ['defaults', {}, 'd'],
    ['parameters that are given', { parameters: new Map([['Name', 'given']]) }, 'given'],
    ['no defaults when they are not wanted', { strictParameters: true }, expect.stringMatching(/^</)],
    ['defaults when they are wanted', { strictParameters: false }, 'd'],
  ])('takes %s', (_what, options, expected) => {
    const [unit] = readAssembly(files, 'out/manifest.json', options).units
    expect(plainOf(unit?.resources[0]?.properties.entries.get('BucketName'))).toEqual(expected)
  })

  test('lists the defaults that it takes as assumptions', () => {
    const [unit] = readAssembly(files, 'out/manifest.json').units
    const assumes = [{ symbol: 'S/Name', value: 'd' }]
    expect(unit?.resources[0]?.properties.entries.get('BucketName')).toMatchObject({ value: 'd', assumes })
  })

  test('names its files, and no construct where none is told', () => {
    const [unit] = readAssembly(files, 'out/manifest.json').units
    expect(unit?.files).toEqual(expect.arrayContaining(['out/T.json', 'out/U.json']))
    expect(unit?.resources.map((resource) => Object.hasOwn(resource, 'origin'))).toEqual([false, false])
  })

  test('of empty stacks is no unit', () => {
    const empty = filesOf({ 'out/manifest.json': { artifacts: {} } })
    expect(readAssembly(empty, 'out/manifest.json').units).toEqual([])
  })
})

describe('the line of the program', () => {
  const originOf = (frames: unknown, more: readonly object[] = [], root?: string) => {
    const metadata = {
      '/S/B': [
        { type: 'aws:cdk:logicalId', data: 'B' },
        { type: 'aws:cdk:creationStack', data: frames },
        ...more,
      ],
      '/S/Other': [{ type: 'aws:cdk:logicalId' }, { type: 'aws:cdk:info', data: 'B' }],
      '/S/None': 'text',
    }
    const files = filesOf({
      'manifest.json': { artifacts: { S: stack({ metadata }) } },
      'T.json': { Resources: { B: { Type: 'AWS::S3::Bucket' } } },
    })
    const options = root === undefined ? {} : { root }
    return readAssembly(files, 'manifest.json', options).units[0]?.resources[0]?.origin
  }
  const at = (file: string) => ({ file, line: 5, column: 3, endLine: 5, endColumn: 4 })

  test.each<readonly [string, readonly string[], string | undefined]>([
    ['a frame', ['new S (/app/s.ts:5:3)'], '/app/s.ts'],
    ['a bare frame', ['/app/s.ts:5:3'], '/app/s.ts'],
    ['a URL', ['at file:///app/s.ts:5:3'], '/app/s.ts'],
    ['a path of Windows', ['at C:\\app\\s.ts:5:3'], 'C:/app/s.ts'],
    ['libraries first', ['at x (/app/node_modules/l.js:5:3)', 'at /app/s.ts:5:3'], '/app/s.ts'],
    ['Node first', ['at run (node:internal/main:1:1)', '/app/s.ts:5:3'], '/app/s.ts'],
    ['a frame of 1024 characters', [`${'x'.repeat(1010)} /app/s.ts:5:3`], '/app/s.ts'],
    ['a longer one', [`${'x'.repeat(1011)} /app/s.ts:5:3`], undefined],
    ['no frame', ['...'], undefined],
  ])('of %s', (_what, frames, file) => {
    expect(originOf(frames)).toEqual({ construct: 'S/B', ...(file && { location: at(file) }) })
  })

  test.each([
    ['/app', 's.ts'],
    ['/ap', '/app/s.ts'],
    [undefined, '/app/s.ts'],
  ])('below %s', (root, file) => {
    expect(originOf(['/app/s.ts:5:3'], [], root)?.location?.file).toBe(file)
  })

  test('stays when a later entry tells none', () => {
    expect(originOf(['/app/s.ts:5:3'], [{ type: 'aws:cdk:info', data: 'x' }])?.location).toEqual(
      at('/app/s.ts'),
    )
  })
})
