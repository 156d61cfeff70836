import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_glue_data_catalog_encryption_settings',
  to: 'AWS::Glue::DataCatalogEncryptionSettings',
  renames: { 'data_catalog_encryption_settings.connection_password_encryption.aws_kms_key_id': 'KmsKeyId' },
}
