import { describe, expect, it } from 'vitest'
import {
  contentEffectOf,
  effectOf,
  groundingEffectOf,
  hasFilter,
  type Setting,
  sensitiveEffectOf,
  stopsContent,
  stopsCredentials,
  stopsEntity,
  stopsPromptAttacks,
  stopsSensitiveInformation,
  stopsUngrounded,
} from './index.ts'

type Plain = string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain }

/** AWS's defaults, for whoever writes a guardrail as plain data. */
const defaults: Readonly<Record<string, string | boolean>> = {
  InputEnabled: true,
  OutputEnabled: true,
  Enabled: true,
  InputAction: 'BLOCK',
  OutputAction: 'BLOCK',
  Action: 'BLOCK',
}

type PlainMap = { readonly [name: string]: Plain }

const isMap = (value: Plain | undefined): value is PlainMap =>
  typeof value === 'object' && !Array.isArray(value)

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)

function childOf(value: Plain | undefined, name: string): Plain | undefined {
  if (value === '?') return '?'
  return isMap(value) ? value[name] : undefined
}

function knownOf(value: Plain | undefined, name: string): Setting['known'] {
  if (value === undefined) return defaults[name]
  return value === '?' || typeof value === 'object' ? undefined : value
}

/** Settings from plain data; `?` is a value that is not known. */
function setting(value: Plain | undefined, name = ''): Setting {
  return {
    known: knownOf(value, name),
    present: value === '?' ? undefined : value !== undefined,
    at: (path) => {
      const names = path.split('.')
      return setting(names.reduce<Plain | undefined>(childOf, value), names.at(-1))
    },
    get items() {
      if (value === undefined) return []
      return (isList(value) ? value : [value]).map((item) => setting(item))
    },
  }
}

describe('the effect of a filter', () => {
  it.each<[Plain, string | undefined]>([
    [{}, 'block'],
    [{ InputAction: 'NONE' }, 'detect'],
    [{ OutputAction: 'NONE' }, 'block'],
    [{ InputEnabled: false }, 'off'],
    [{ InputEnabled: false, InputAction: '?' }, 'off'],
    [{ InputEnabled: '?', InputAction: 'NONE' }, undefined],
    [{ InputAction: '?' }, undefined],
    ['?', undefined],
  ])('of a topic or word, %j on the input: %s', (filter, expected) => {
    expect(effectOf(setting(filter), 'input')).toBe(expected)
  })

  it.each<[Plain, string | undefined]>([
    [{ Action: 'ANONYMIZE' }, 'mask'],
    [{ Action: 'BLOCK', OutputAction: 'NONE' }, 'detect'],
    [{ Action: 'NONE', OutputAction: 'ANONYMIZE' }, 'mask'],
    [{ Action: 'NONE', InputAction: 'BLOCK' }, 'detect'],
    [{ Action: 'BLOCK', OutputAction: '?' }, undefined],
    [{ Action: 'BLOCK', OutputEnabled: false }, 'off'],
  ])('of an entity, %j on the output: %s', (filter, expected) => {
    expect(sensitiveEffectOf(setting(filter), 'output')).toBe(expected)
  })

  it.each<[Plain, 'input' | 'output', string | undefined]>([
    [{ Type: 'HATE', InputStrength: 'LOW' }, 'input', 'block'],
    [{ Type: 'HATE', InputStrength: 'NONE' }, 'input', 'off'],
    [{ Type: 'HATE', InputStrength: '?' }, 'input', undefined],
    [{ Type: 'HATE', InputStrength: '?', InputEnabled: false }, 'input', 'off'],
    [{ Type: 'HATE', OutputStrength: 'HIGH', OutputAction: 'NONE' }, 'output', 'detect'],
    [{ Type: 'PROMPT_ATTACK', OutputStrength: 'HIGH' }, 'output', 'off'],
  ])('of a content filter, %j on the %s: %s', (filter, direction, expected) => {
    expect(contentEffectOf(setting(filter), direction)).toBe(expected)
  })

  it.each<[Plain, string | undefined]>([
    [{ Type: 'GROUNDING' }, 'block'],
    [{ Type: 'GROUNDING', Action: 'NONE' }, 'detect'],
    [{ Type: 'GROUNDING', Enabled: false }, 'off'],
  ])('of a grounding check, %j: %s', (filter, expected) => {
    expect(groundingEffectOf(setting(filter))).toBe(expected)
  })
})

describe('what a guardrail stops', () => {
  const content = (filters: Plain): Setting => setting({ ContentPolicyConfig: { FiltersConfig: filters } })
  const attack = { Type: 'PROMPT_ATTACK', InputStrength: 'HIGH', OutputStrength: 'NONE' }

  it.each<[Plain, boolean | undefined]>([
    [[attack], true],
    [[{ ...attack, Type: 'HATE' }], false],
    [[{ ...attack, InputAction: 'NONE' }], false],
    [[{ ...attack, Type: '?' }], undefined],
    [[{ ...attack, Type: '?' }, attack], true],
    ['?', undefined],
    [[], false],
  ])('prompt attacks, by %j: %s', (filters, expected) => {
    expect(stopsPromptAttacks(content(filters))).toBe(expected)
  })

  it('harm in each direction by itself', () => {
    const guardrail = content([{ Type: 'HATE', InputStrength: 'HIGH', OutputStrength: 'NONE' }])
    expect(stopsContent(guardrail, 'HATE', 'input')).toBe(true)
    expect(stopsContent(guardrail, 'HATE', 'output')).toBe(false)
  })

  it.each<[Plain, boolean | undefined]>([
    [[], false],
    [[{ Type: 'HATE' }], true],
    [[{ Type: 'SEXUAL' }], false],
    [[{ Type: '?' }], undefined],
  ])('knows whether a type is among %j: %s', (filters, expected) => {
    expect(hasFilter(setting(filters), 'HATE')).toBe(expected)
  })

  const sensitive = (policy: Plain): Setting => setting({ SensitiveInformationPolicyConfig: policy })
  const credentials = ['AWS_ACCESS_KEY', 'AWS_SECRET_KEY', 'PASSWORD'].map((Type) => ({
    Type,
    Action: 'NONE',
    OutputAction: 'ANONYMIZE',
  }))

  it('credentials, where each kind is stopped on the output', () => {
    expect(stopsCredentials(sensitive({ PiiEntitiesConfig: credentials }))).toBe(true)
    expect(stopsCredentials(sensitive({ PiiEntitiesConfig: credentials.slice(1) }))).toBe(false)
    expect(stopsEntity(sensitive({ PiiEntitiesConfig: credentials }), 'PASSWORD', 'input')).toBe(false)
  })

  it.each<[Plain, boolean | undefined]>([
    [{}, false],
    [
      { PiiEntitiesConfig: [{ Type: 'EMAIL', Action: 'NONE', InputAction: 'NONE', OutputAction: 'NONE' }] },
      false,
    ],
    [{ RegexesConfig: [{ Name: 'badge', Action: 'ANONYMIZE' }] }, true],
    [{ PiiEntitiesConfig: '?' }, undefined],
  ])('sensitive information, by %j: %s', (policy, expected) => {
    expect(stopsSensitiveInformation(sensitive(policy))).toBe(expected)
  })

  it('ungrounded answers, and not merely irrelevant ones', () => {
    const grounding = (Type: string): Setting =>
      setting({ ContextualGroundingPolicyConfig: { FiltersConfig: [{ Type, Threshold: 0.7 }] } })
    expect(stopsUngrounded(grounding('GROUNDING'))).toBe(true)
    expect(stopsUngrounded(grounding('RELEVANCE'))).toBe(false)
  })
})
