import { expect, test } from 'vitest'
import { readReplies } from '../../test/read-replies.ts'
import { assistants } from './assistants.ts'

test.each([
  ['anonymous', {}, []],
  ['in IAM Identity Center', { identityCenterApplicationArn: 'arn:sso' }, ['IdentityCenterInstanceArn']],
])('what is not known of an application that is %s', async (_, told, paths) => {
  const application = { applicationId: 'app', applicationArn: 'arn:app' }
  const { resources } = await readReplies(assistants, 'AWS::QBusiness::Application', {
    ListApplications: { applications: [{ applicationId: 'app' }] },
    GetApplication: { ...application, ...told },
  })
  expect(resources.flatMap(({ unknown }) => unknown.map(({ path }) => path))).toEqual(paths)
})

test('a plugin that signs nobody in is told from one that does', async () => {
  const { asked, resources } = await readReplies(
    assistants,
    'AWS::QBusiness::Plugin',
    {
      ListPlugins: { plugins: [{ pluginId: 'tool' }] },
      GetPlugin: { pluginId: 'tool', pluginArn: 'arn:tool', authConfiguration: { noAuthConfiguration: {} } },
    },
    { applicationId: 'app' },
  )
  expect(asked).toContainEqual({ applicationId: 'app', pluginId: 'tool' })
  expect(resources).toMatchObject([
    { address: 'arn:tool', properties: { AuthConfiguration: { NoAuthConfiguration: {} } } },
  ])
})
