import { expect, test } from 'vitest'
import { controls } from '../../controls/index.ts'
import { assess } from '../../scan/index.ts'
import type { Resource, Unit, Value } from '../../workload/index.ts'
import { planLive } from './plan-live.ts'

const scalar = (value: string | boolean): Value => ({ kind: 'scalar', value })
const map = (entries: Readonly<Record<string, Value>>): Value & { readonly kind: 'map' } => ({
  kind: 'map',
  entries: new Map(Object.entries(entries)),
})

function live(type: string, address: string, properties: Readonly<Record<string, Value>>): Resource {
  return {
    id: `111122223333/eu-west-1#${address}`,
    unit: '111122223333/eu-west-1',
    address,
    type,
    scope: { partition: scalar('aws'), account: scalar('111122223333'), region: scalar('eu-west-1') },
    names: [address],
    properties: map(properties),
  }
}

const notebook = live(
  'AWS::SageMaker::NotebookInstance',
  'arn:aws:sagemaker:eu-west-1:111122223333:notebook-instance/lab',
  {
    NotebookInstanceName: scalar('lab'),
    RootAccess: scalar('Enabled'),
    DirectInternetAccess: scalar('Enabled'),
    RoleArn: scalar('arn:aws:iam::111122223333:role/lab'),
  },
)
const guardrail = live('AWS::Bedrock::Guardrail', 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/g', {
  Name: scalar('g'),
  BlockedInputMessaging: scalar('no'),
  BlockedOutputsMessaging: { kind: 'unresolved', symbol: { id: 'x' }, reason: 'unsupported' },
})

function planned(resources: readonly Resource[], ids: readonly string[]) {
  const unit: Unit = {
    id: '111122223333/eu-west-1',
    source: 'aws',
    files: [],
    resources,
    exports: [],
    outputs: new Map(),
    knowledge: 'none',
  }
  const { findings, graph } = assess([unit], controls, 'open')
  const failing = findings.filter(({ verdict, control }) => verdict === 'fail' && ids.includes(control.id))
  return planLive(failing, graph)
}

test('a property that a call sets is planned as that call', () => {
  const { fixes } = planned([notebook], ['sagemaker/notebook-root-access'])
  expect(fixes).toMatchObject([
    {
      order: 1,
      impact: 'in-place',
      calls: [
        {
          service: 'sagemaker',
          operation: 'update-notebook-instance',
          account: '111122223333',
          region: 'eu-west-1',
          input: { NotebookInstanceName: 'lab', RootAccess: 'Disabled' },
        },
      ],
    },
  ])
})

test('what would have to be made anew is left', () => {
  const { fixes, left } = planned([notebook], ['sagemaker/notebook-direct-internet'])
  expect(fixes).toEqual([])
  expect(left.map(({ reason }) => reason)).toEqual([
    'what is deployed has to be made anew: no call changes it',
  ])
})

test('a call that writes the whole keeps what is there, and says what is not known', () => {
  const { fixes } = planned([guardrail], ['bedrock/guardrail-no-customer-key'])
  expect(fixes[0]?.calls[0]?.input).toMatchObject({
    guardrailIdentifier: guardrail.address,
    name: 'g',
    blockedInputMessaging: 'no',
    blockedOutputsMessaging: '<not known>',
    kmsKeyId: '<ARN of a customer managed key>',
  })
  expect(fixes[0]?.open).toEqual(['<ARN of a customer managed key>', '<not known>'])
})

test('a later call writes what an earlier one changed, too', () => {
  const { fixes } = planned(
    [guardrail],
    ['bedrock/guardrail-no-customer-key', 'bedrock/guardrail-prompt-attack-unfiltered'],
  )
  expect(fixes).toHaveLength(2)
  expect(fixes[1]?.calls[0]?.input).toMatchObject({
    kmsKeyId: '<ARN of a customer managed key>',
    contentPolicyConfig: { filtersConfig: [{ type: 'PROMPT_ATTACK' }] },
  })
})
