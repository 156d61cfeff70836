import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
// Loads the package before a test does, so that no test counts as covering what runs once.
import '@parapet/iam'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const shown = [...read('../README.md').matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code)

const uses = [
  {
    name: 'decide-one-request',
    load: () => import('./uses/decide-one-request.ts'),
    prints: [
      'conditional',
      '["","StringEquals","false","bedrock:guardrailidentifier","g-1"]',
      [
        ['Invoke', 4],
        ['Guarded', 5],
      ],
    ],
  },
  {
    name: 'who-can',
    load: () => import('./uses/who-can.ts'),
    prints: [[{ kind: 'user', arn: 'arn:aws:iam::111122223333:user/ann' }], 2],
  },
  { name: 'no-new-access', load: () => import('./uses/no-new-access.ts'), prints: ['proven', 'refuted'] },
]

test.each(uses)('the use $name runs as the README shows it', async ({ name, load, prints }) => {
  expect(shown).toContain(read(`uses/${name}.ts`))
  const printed: unknown[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((value: unknown) => {
    printed.push(value)
  })
  await load()
  log.mockRestore()
  expect(printed).toEqual(prints)
})

test('every use of the README is run', () => {
  expect(shown.length).toBe(uses.length)
})
