import { expect, test } from 'vitest'
import { viewOf } from '../../test/support/view-of.ts'

test.each([
  ['{}', 'pass'],
  ['{ SpaceSettings: { RemoteAccess: DISABLED } }', 'pass'],
  ['{ SpaceSettings: { RemoteAccess: ENABLED } }', 'fail'],
  ['{ SpaceSettings: { RemoteAccess: !Ref P } }', 'unknown'],
])('isNoneOf where nothing holds by default: %s is a %s', (properties, verdict) => {
  const space = viewOf(`  Space: { Type: 'AWS::SageMaker::Space', Properties: ${properties} }`, 'Space')
  expect(space.at('SpaceSettings.RemoteAccess').isNoneOf(['ENABLED']).verdict).toBe(verdict)
})
