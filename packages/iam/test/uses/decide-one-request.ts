import { decide, readPolicyText } from '@parapet/iam'

const { policy } = readPolicyText(
  `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Invoke", "Effect": "Allow", "Action": "bedrock:InvokeModel", "Resource": "*" },
    { "Sid": "Guarded", "Effect": "Deny", "Action": "bedrock:InvokeModel", "Resource": "*",
      "Condition": { "StringNotEquals": { "bedrock:GuardrailIdentifier": "g-1" } } }
  ]
}`,
  'identity',
)
const decision = decide(
  {
    caller: { kind: 'role', arn: 'arn:aws:iam::111122223333:role/app' },
    action: 'bedrock:InvokeModel',
    resource: 'arn:aws:bedrock:eu-west-1::foundation-model/m',
  },
  { identity: [policy] },
)
console.log(decision.outcome) // conditional
console.log(decision.alternatives?.[0]?.[0]?.requirement.id) // the guardrail must be g-1
console.log(decision.deciding.map(({ statement }) => [statement.id, statement.at?.line])) // Invoke 4, Guarded 5
