import { describe, expect, test } from 'vitest'
import { runsOf } from './ansi.ts'
import { terminalSvg } from './svg.ts'

const marker = String.fromCharCode(27)
const red = (text: string): string => `${marker}[1;31m${text}${marker}[0m`

describe('runs', () => {
  test.each([
    ['', []],
    ['plain', [{ text: 'plain', classes: [] }]],
    [
      `a${red('b')}c`,
      [
        { text: 'a', classes: [] },
        { text: 'b', classes: ['bold', 'red'] },
        { text: 'c', classes: [] },
      ],
    ],
  ])('%j', (line, runs) => {
    expect(runsOf(line)).toEqual(runs)
  })

  test('what is not known is refused', () => {
    expect(() => runsOf(`${marker}[48m`)).toThrow('no look for the escape code 48')
  })
})

test('a picture', () => {
  const svg = terminalSvg(`${red('high')}: a <b> & c\n\n  plain\n`, '$ parapet <scan>')
  expect(svg).toContain(
    '<text y="50" xml:space="preserve"><tspan x="16.0" class="bold red">high</tspan><tspan x="49.6">: a &lt;b&gt; &amp; c</tspan></text>',
  )
  expect(svg).toContain('<text y="88" xml:space="preserve"><tspan x="16.0">  plain</tspan></text>')
  expect(svg).toContain('<title>$ parapet &lt;scan&gt;</title>')
  expect(svg).toContain('viewBox="0 0 536 109"')
})
