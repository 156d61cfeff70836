import { liveOperations } from '@parapet/core'
import { memberNames, operationOf, requiredNames } from '@parapet/fake-aws'
import { expect, test } from 'vitest'
import { type ServiceId, services } from './services.ts'

/** Services whose commands have another name than the reader has for them. */
const NAMES: Readonly<Record<string, string>> = { s3api: 's3', stepfunctions: 'states' }

const isRead = (name: string): name is ServiceId => Object.hasOwn(services, name)

const calls = liveOperations.flatMap(({ service, operation, input }) => {
  const name = NAMES[service] ?? service
  return isRead(name) ? [{ name, operation, fields: Object.keys(input) }] : []
})

const pascal = (name: string): string =>
  name
    .replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    .replace('ModifyDb', 'ModifyDB')

test.each(calls)('$name $operation takes what is planned', async ({ name, operation, fields }) => {
  const { input } = await operationOf(name, pascal(operation))
  const known = memberNames(input)
  expect(fields.filter((field) => !known.includes(field))).toEqual([])
  expect(requiredNames(input).filter((field) => !fields.includes(field))).toEqual([])
})
