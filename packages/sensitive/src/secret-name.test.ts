import { describe, expect, it } from 'vitest'
import { looksLikeSecretName } from './secret-name.ts'

describe('looksLikeSecretName', () => {
  it.each(
    (
      'PASSWORD DB_PASSWORD DbPassword dbpassword MasterUserPassword PGPASSWORD MYSQL_PWD admin-password SecretKey secret ' +
      'api_key API_KEY ApiKey apikey X-Api-Key OPENAI_API_KEY OPENAI_KEY token HF_TOKEN AuthToken accessToken github_token ' +
      'SecretString CLIENT_SECRET AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN PrivateKey private_key credentials passphrase ' +
      'ConnectionString DB_PASSWORD_PROD password2 DB_PASSWORD_V2 TokenForGithub SECRET_VALUE Password1 spring.datasource.password'
    ).split(' '),
  )('%s holds a secret', (name) => {
    expect(looksLikeSecretName(name)).toBe(true)
  })

  it.each([
    ...(
      'TokenBudget KeyId SecretArn SECRET_NAME PasswordPolicy PasswordLength PASSWORD_FILE TOKEN_URL MaxTokens max_tokens ' +
      'InputTokens NextToken ClientRequestToken eos_token pad_token key Key S3Key PartitionKey PublicKey KmsKeyId ' +
      'GenerateSecret has_password must-change-password UsePassword PWD OLDPWD SecretsManager Tokenizer Author compass bypass Name Value ' +
      'AWS_ACCESS_KEY_ID Passenger monkey string'
    ).split(' '),
    '',
    '___',
    'é',
  ])('%s does not', (name) => {
    expect(looksLikeSecretName(name)).toBe(false)
  })

  it('reads a name of any length', () => {
    expect(looksLikeSecretName('A'.repeat(1_000_000))).toBe(false)
    expect(looksLikeSecretName(`${'A_'.repeat(500_000)}PASSWORD`)).toBe(true)
  })
})
