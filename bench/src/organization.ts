/**
 * A template of an organization: roles of services with some narrow policies each, a few with broad ones, users
 * with keys, and AI resources of the usual kinds that run with those roles.
 */
export function organization(principals: number, resources: number): string {
  const entries: [string, object][] = []
  for (let index = 0; index < principals; index += 1) entries.push(principalAt(index))
  for (let index = 0; index < resources; index += 1) entries.push(...resourcesAt(index, principals))
  return JSON.stringify({ Resources: Object.fromEntries(entries) })
}

const services = ['sagemaker', 'lambda', 'bedrock', 'bedrock-agentcore', 'ec2', 'glue']

function principalAt(index: number): [string, object] {
  const policies = [{ PolicyName: 'work', PolicyDocument: documentAt(index) }]
  if (index % 100 === 0) {
    return [
      `P${index}`,
      { Type: 'AWS::IAM::User', Properties: { UserName: `user-${index}`, Policies: policies } },
    ]
  }
  const service = `${services[index % services.length]}.amazonaws.com`
  const trust = statementOf('sts:AssumeRole', undefined, { Principal: { Service: service } })
  const properties = {
    RoleName: `role-${index}`,
    AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust] },
    Policies: policies,
  }
  return [`P${index}`, { Type: 'AWS::IAM::Role', Properties: properties }]
}

function documentAt(index: number): object {
  const bucket = `arn:aws:s3:::data-${index % 300}/*`
  const statements = [
    statementOf(['s3:GetObject', 's3:ListBucket'], bucket),
    statementOf(['logs:PutLogEvents', 'cloudwatch:PutMetricData'], '*'),
    statementOf('sagemaker:InvokeEndpoint', `arn:aws:sagemaker:*:*:endpoint/endpoint-${index % 300}`),
  ]
  if (index % 10 === 0) statements.push(statementOf('s3:PutObject', bucket))
  if (index % 50 === 0) statements.push(statementOf(['sagemaker:Create*', 'sagemaker:Update*'], '*'))
  if (index % 100 === 0) {
    statements.push(statementOf('iam:PassRole', `arn:aws:iam::*:role/role-${index % 9}*`))
  }
  return { Version: '2012-10-17', Statement: statements }
}

function statementOf(action: string | readonly string[], resource?: string, rest: object = {}): object {
  return { Effect: 'Allow', Action: action, ...(resource !== undefined && { Resource: resource }), ...rest }
}

function resourcesAt(index: number, principals: number): readonly [string, object][] {
  const role = { 'Fn::GetAtt': [`P${(index * 7 + 1) % principals}`, 'Arn'] }
  const bucket: [string, object] = [
    `Bucket${index}`,
    { Type: 'AWS::S3::Bucket', Properties: { BucketName: `data-${index}` } },
  ]
  const uri = `s3://data-${index}/x`
  switch (index % 5) {
    case 0:
      return [bucket, [`Job${index}`, jobOf(role, uri)]]
    case 1:
      return [bucket, [`Model${index}`, { Type: 'AWS::SageMaker::Model', Properties: modelOf(role, uri) }]]
    case 2:
      return [
        [`Notebook${index}`, { Type: 'AWS::SageMaker::NotebookInstance', Properties: notebookOf(role) }],
      ]
    case 3:
      return [[`Endpoint${index}`, endpointAt(index)]]
    default:
      return [[`Agent${index}`, { Type: 'AWS::Bedrock::Agent', Properties: agentAt(index, role) }]]
  }
}

const jobOf = (role: object, uri: string): object => ({
  Type: 'AWS::SageMaker::TrainingJob',
  Properties: {
    RoleArn: role,
    InputDataConfig: [
      { ChannelName: 'c', DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: uri } } },
    ],
  },
})

const modelOf = (role: object, uri: string): object => ({
  ExecutionRoleArn: role,
  PrimaryContainer: { Image: 'i', ModelDataUrl: uri },
})

const notebookOf = (role: object): object => ({ InstanceType: 'ml.t3.medium', RoleArn: role })

const endpointAt = (index: number): object => ({
  Type: 'AWS::SageMaker::Endpoint',
  Properties: { EndpointName: `endpoint-${index}`, EndpointConfigName: 'c' },
})

const agentAt = (index: number, role: object): object => ({
  AgentName: `agent-${index}`,
  AgentResourceRoleArn: role,
})
