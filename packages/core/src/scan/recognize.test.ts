import { expect, test } from 'vitest'
import { graphOf } from '../../test/support/view-of.ts'
import { buildGraph, relationRules } from '../relations/index.ts'
import type { Unit } from '../workload/index.ts'
import { recognize } from './recognize.ts'

const VAULT = '  Vault: { Type: AWS::BedrockAgentCore::TokenVaultCMK }\n'
const RUNTIME = '  Agent: { Type: AWS::BedrockAgentCore::Runtime }\n'
const GUARDRAIL = '  Guardrail: { Type: AWS::Bedrock::Guardrail }\n'

test.each<readonly [string, Unit['source'], string, readonly string[]]>([
  ['alone in an account shows no use', 'aws', VAULT, []],
  ['beside agents is part of the workload', 'aws', VAULT + RUNTIME, ['Agent', 'Vault']],
  ['beside another service shows no use', 'aws', VAULT + GUARDRAIL, ['Guardrail']],
  ['in a template is a choice', 'cloudformation', VAULT, ['Vault']],
])('the token vault that every account has, %s', (_what, source, resources, expected) => {
  const { units } = graphOf({ 'a.yaml': `Resources:\n${resources}` })
  const graph = buildGraph(
    units.map((unit) => ({ ...unit, source })),
    relationRules,
  )
  expect([...recognize(graph).keys()].map((id) => id.split('#')[1]).sort()).toEqual(expected)
})
