import type { RelationRule } from '../rule.ts'
import { attaches, belongs, joins, rulesOf } from './row.ts'

const role = 'AWS::IAM::Role'
const user = 'AWS::IAM::User'
const group = 'AWS::IAM::Group'
const managed = 'AWS::IAM::ManagedPolicy'

/** What identities carry. */
export const identityRules: readonly RelationRule[] = [
  ...rulesOf(role, [attaches('ManagedPolicyArns[]', managed), attaches('PermissionsBoundary', managed)]),
  ...rulesOf(user, [
    attaches('ManagedPolicyArns[]', managed),
    attaches('PermissionsBoundary', managed),
    attaches('Groups[]', group, undefined, 'name'),
  ]),
  ...rulesOf(group, [attaches('ManagedPolicyArns[]', managed)]),
  ...rulesOf('AWS::IAM::Policy', [
    belongs('Roles[]', role, 'name'),
    belongs('Users[]', user, 'name'),
    belongs('Groups[]', group, 'name'),
  ]),
  ...rulesOf(managed, [
    belongs('Roles[]', role, 'name'),
    belongs('Users[]', user, 'name'),
    belongs('Groups[]', group, 'name'),
  ]),
  ...rulesOf('AWS::IAM::RolePolicy', [belongs('RoleName', role, 'name')]),
  ...rulesOf('AWS::IAM::UserPolicy', [belongs('UserName', user, 'name')]),
  ...rulesOf('AWS::IAM::GroupPolicy', [belongs('GroupName', group, 'name')]),
  ...rulesOf('AWS::IAM::UserToGroupAddition', [
    belongs('Users[]', user, 'name'),
    attaches('GroupName', group, undefined, 'name'),
  ]),
  ...rulesOf('AWS::IAM::InstanceProfile', [joins('Roles[]', role, 'name')]),
  ...rulesOf('AWS::IAM::AccessKey', [belongs('UserName', user, 'name')]),
  ...rulesOf('AWS::IAM::ServiceSpecificCredential', [belongs('UserName', user, 'name')]),
  ...rulesOf('AWS::Cognito::UserPoolClient', [belongs('UserPoolId', 'AWS::Cognito::UserPool')]),
  ...rulesOf('AWS::Cognito::IdentityPoolRoleAttachment', [
    belongs('IdentityPoolId', 'AWS::Cognito::IdentityPool'),
    // A role of the workload that anybody may take through an identity pool.
    belongs('Roles.authenticated', role),
    belongs('Roles.unauthenticated', role),
  ]),
]
