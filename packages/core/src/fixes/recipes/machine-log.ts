import { create, SELF, set, supplied } from '../../workload/index.ts'
import type { Recipe, RecipeContext } from './recipe.ts'
import { roleIn } from './role-in.ts'

/**
 * What the role of a state machine needs to set up the delivery of its logs; none of these actions knows resources.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
 */
const DELIVERY = [
  'logs:CreateLogDelivery',
  'logs:CreateLogStream',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutLogEvents',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
]

/** A log group of its own, and the rights for its role, which have to be there first. */
export const machineLog: Recipe = (context: RecipeContext) => {
  const { logicalId } = context
  const role = roleIn(context, 'RoleArn')
  if (logicalId === undefined || role === undefined) return undefined
  return {
    edits: [
      create('AWS::Logs::LogGroup', {
        LogGroupName: { 'Fn::Sub': `/aws/vendedlogs/states/\${AWS::StackName}-${logicalId}` },
        RetentionInDays: 365,
        KmsKeyId: supplied('AWS::KMS::Key'),
      }),
      create('AWS::IAM::Policy', {
        PolicyName: 'deliver-logs',
        Roles: [{ Ref: role }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: DELIVERY, Resource: '*' }],
        },
      }),
      set('LoggingConfiguration.Level', 'ALL'),
      set('LoggingConfiguration.Destinations', [
        { CloudWatchLogsLogGroup: { LogGroupArn: { 'Fn::GetAtt': [`${SELF}LogGroup`, 'Arn'] } } },
      ]),
    ],
    dependsOn: `${logicalId}Policy`,
  }
}
