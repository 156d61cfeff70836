import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { addOutputOptions } from './options.ts'

function targets(line: string) {
  const command = new Command('scan').exitOverride().configureOutput({ writeErr: () => undefined })
  const asked = addOutputOptions(command)
  command.parse(line === '' ? [] : line.split(' '), { from: 'user' })
  return asked()
}

describe('what goes where', () => {
  const [text, json] = [{ format: 'text' }, { format: 'json' }]
  test.each([
    ['', [text]],
    ['--format json', [json]],
    ['--format json --output a.x', [{ format: 'json', file: 'a.x' }]],
    ['--output a.x --format json', [{ format: 'json', file: 'a.x' }]],
    ['--output a.sarif', [{ format: 'sarif', file: 'a.sarif' }]],
    ['--output a.SARIF.JSON', [{ format: 'sarif', file: 'a.SARIF.JSON' }]],
    [
      '--output a.md --output b.xml',
      [
        { format: 'markdown', file: 'a.md' },
        { format: 'junit', file: 'b.xml' },
      ],
    ],
    ['--format text --format json --output a.x', [text, { format: 'json', file: 'a.x' }]],
    ['--format json --output a.x --format text', [{ format: 'json', file: 'a.x' }, text]],
    [
      '--output a.json --format text --output b.x',
      [
        { format: 'json', file: 'a.json' },
        { format: 'text', file: 'b.x' },
      ],
    ],
    ['--format json --output -', [json]],
  ])('%s', (line, expected) => {
    expect(targets(line)).toEqual(expected)
  })
})

test.each([
  ['--format text --format json', 'only one format can go to the terminal'],
  ['--output a.json --output a.json', 'is given twice'],
  ['--output a.x', 'does not say its format'],
  ['--format pdf', 'Allowed choices are'],
])('%s is refused', (line, message) => {
  expect(() => targets(line)).toThrow(message)
})
