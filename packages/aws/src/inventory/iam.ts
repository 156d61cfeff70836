import { isObject, type Json, type JsonObject, listOf } from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'

/** One stream tells everything: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html */
const details = (filter: string, items: string): Entry['list'] => ({
  operation: 'GetAccountAuthorizationDetails',
  fixed: { Filter: [filter] },
  items,
})

/** Documents come percent-encoded, attached policies as pairs of name and ARN. */
function adaptIdentity(list: string): (reply: JsonObject) => JsonObject {
  return (reply) => ({
    ...reply,
    Policies: listOf(reply[list])
      .filter(isObject)
      .map((policy) => ({
        PolicyName: policy['PolicyName'] ?? '',
        PolicyDocument: parseJsonText(policy['PolicyDocument'] ?? ''),
      })),
    ManagedPolicyArns: listOf(reply['AttachedManagedPolicies']).flatMap((attached): Json[] =>
      isObject(attached) ? [attached['PolicyArn'] ?? ''] : [],
    ),
    ...(isObject(reply['PermissionsBoundary']) && {
      PermissionsBoundary: reply['PermissionsBoundary']['PermissionsBoundaryArn'] ?? '',
    }),
  })
}

function adaptManagedPolicy(reply: JsonObject): JsonObject {
  const versions = listOf(reply['PolicyVersionList']).filter(isObject)
  const current = versions.find((version) => version['IsDefaultVersion'] === true)
  return {
    ...reply,
    ManagedPolicyName: reply['PolicyName'] ?? '',
    PolicyDocument: current?.['Document'] ?? '',
  }
}

/** AWS Identity and Access Management. */
export const iam: readonly Entry[] = [
  {
    type: 'AWS::IAM::Role',
    service: 'iam',
    holds: ['AWS::IAM::RolePolicy', 'AWS::IAM::Policy'],
    list: details('Role', 'RoleDetailList'),
    arn: 'Arn',
    names: ['RoleName', 'RoleId'],
    adapt: adaptIdentity('RolePolicyList'),
    unreadable: {
      Description: 'the list of roles leaves out descriptions',
      MaxSessionDuration: 'the list of roles leaves out session durations',
    },
  },
  {
    type: 'AWS::IAM::ManagedPolicy',
    service: 'iam',
    list: details('LocalManagedPolicy', 'Policies'),
    arn: 'Arn',
    names: ['PolicyName'],
    adapt: adaptManagedPolicy,
    unreadable: {
      Groups: 'the groups a policy is attached to are told by the groups',
      Roles: 'the roles a policy is attached to are told by the roles',
      Users: 'the users a policy is attached to are told by the users',
    },
  },
  {
    type: 'AWS::IAM::User',
    service: 'iam',
    holds: ['AWS::IAM::UserPolicy', 'AWS::IAM::UserToGroupAddition'],
    list: details('User', 'UserDetailList'),
    arn: 'Arn',
    names: ['UserName'],
    adapt: (reply) => ({ ...adaptIdentity('UserPolicyList')(reply), Groups: reply['GroupList'] ?? [] }),
    unreadable: { LoginProfile: 'passwords are never read' },
  },
  {
    type: 'AWS::IAM::Group',
    service: 'iam',
    holds: ['AWS::IAM::GroupPolicy'],
    list: details('Group', 'GroupDetailList'),
    arn: 'Arn',
    names: ['GroupName'],
    adapt: adaptIdentity('GroupPolicyList'),
  },
  {
    type: 'AWS::IAM::InstanceProfile',
    service: 'iam',
    list: { operation: 'ListInstanceProfiles', items: 'InstanceProfiles' },
    arn: 'Arn',
    names: ['InstanceProfileName'],
    adapt: (reply) => ({
      ...reply,
      Roles: listOf(reply['Roles']).flatMap((role): Json[] =>
        isObject(role) ? [role['RoleName'] ?? ''] : [],
      ),
    }),
  },
]
