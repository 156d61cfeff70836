import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskJournal } from './journal.ts'
import type { TypeReading } from './reading.ts'

const place = { account: '111122223333', region: 'eu-west-1', partition: 'aws' }
const reading: TypeReading = {
  type: 'AWS::S3::Bucket',
  knowledge: 'complete',
  resources: [],
  items: [],
  gaps: [],
}

test('those who keep the same reading at once do not disturb each other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parapet-journal-'))
  const journals = await Promise.all([diskJournal(folder), diskJournal(folder)])
  const keeping = Array.from({ length: 20 }, () => journals.map((one) => one.keep(place, reading)))
  await Promise.all(keeping.flat())
  expect(await journals[0]?.recall(place, reading.type)).toEqual(reading)
  await rm(folder, { recursive: true })
})
