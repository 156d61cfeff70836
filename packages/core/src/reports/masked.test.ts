import { expect, test } from 'vitest'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { controls } from '../controls/index.ts'
import { assess } from '../scan/index.ts'
import { readWorkload } from '../sources/index.ts'
import { maskedOf } from './masked.ts'

const template = `
Resources:
  Provider:
    Type: AWS::BedrockAgentCore::ApiKeyCredentialProvider
    Properties:
      Name: carrier
      ApiKey: correct-horse-battery
`

test('what a control found to be a secret is hidden, though nothing else would know it for one', () => {
  const { findings } = assess(readWorkload(inMemoryFiles({ 't.yaml': template })).units, controls)
  const shown = (found: typeof findings) =>
    maskedOf({ findings: found, text: () => template }).lines('t.yaml')?.[6]
  expect(shown([])).toBe('      ApiKey: correct-horse-battery')
  expect(shown(findings)).toBe('      ApiKey: *********************')
})
