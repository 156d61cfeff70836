import { expect, test } from 'vitest'
import { viewOf } from '../../../test/support/view-of.ts'
import { control } from './code-repository-credentials-in-url.ts'

const judge = (url: string) =>
  control.evaluate(
    viewOf(
      `  Repository:\n    Type: AWS::SageMaker::CodeRepository\n    Properties: { GitConfig: { RepositoryUrl: '${url}' } }`,
      'Repository',
    ),
  )

/** Looks like a token of GitHub; put together here, so that no scanner takes it for one. */
const token = ['ghp', '0123456789abcdefghijABCDEFGHIJ0UYtAE'].join('_')

test.each([
  [`https://${token}@git.example.com/models.git`, 'fail'],
  ['https://builder@git.example.com/models.git', 'pass'],
  ['git@git.example.com:research/models.git', 'pass'],
  ['https://git.example.com', 'pass'],
])('%s: %s', (url, verdict) => {
  expect(judge(url)).toMatchObject([{ verdict }])
})

test('no message holds the credentials', () => {
  expect(JSON.stringify(judge('https://builder:hunter2@git.example.com/a.git'))).not.toContain('hunter2')
})
