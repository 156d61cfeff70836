import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

test('the README shows a use that runs', async () => {
  expect(read('../README.md')).toContain(read('uses/judge-a-template.ts'))
  const printed: unknown[][] = []
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    printed.push(values)
  })
  await import('./uses/judge-a-template.ts')
  log.mockRestore()
  expect(printed).toEqual([[0], ['fail', 8]])
})
