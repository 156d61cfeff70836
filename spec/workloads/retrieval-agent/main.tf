data "aws_caller_identity" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  embedding = "arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-embed-text-v2:0"
}

resource "aws_kms_key" "policies" {
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${local.account}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "Agents"
        Effect    = "Allow"
        Principal = { Service = "bedrock.amazonaws.com" }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
      },
    ]
  })
}

resource "aws_s3_bucket" "documents" {
  bucket = "insurer-policy-documents"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "documents" {
  bucket = aws_s3_bucket.documents.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.policies.arn
    }
  }
}

resource "aws_s3_bucket_versioning" "documents" {
  bucket = aws_s3_bucket.documents.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_public_access_block" "documents" {
  bucket                  = aws_s3_bucket.documents.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_cors_configuration" "documents" {
  bucket = aws_s3_bucket.documents.id
  cors_rule {
    allowed_origins = ["*"]
    allowed_methods = ["PUT"]
    allowed_headers = ["content-type"]
    max_age_seconds = 300
  }
}

resource "aws_s3_bucket_notification" "documents" {
  bucket      = aws_s3_bucket.documents.id
  eventbridge = true
}

resource "aws_opensearchserverless_security_policy" "key" {
  name = "policies"
  type = "encryption"
  policy = jsonencode({
    Rules       = [{ ResourceType = "collection", Resource = ["collection/policies"] }]
    AWSOwnedKey = false
    KmsARN      = aws_kms_key.policies.arn
  })
}

resource "aws_opensearchserverless_security_policy" "network" {
  name = "policies"
  type = "network"
  policy = jsonencode([{
    Rules           = [{ ResourceType = "collection", Resource = ["collection/policies"] }]
    AllowFromPublic = false
    SourceServices  = ["bedrock.amazonaws.com"]
  }])
}

resource "aws_opensearchserverless_access_policy" "data" {
  name = "policies"
  type = "data"
  policy = jsonencode([{
    Rules     = [{ ResourceType = "index", Resource = ["index/policies/*"], Permission = ["aoss:*"] }]
    Principal = [aws_iam_role.knowledge_base.arn]
  }])
}

resource "aws_opensearchserverless_collection" "policies" {
  name             = "policies"
  type             = "VECTORSEARCH"
  standby_replicas = "ENABLED"
  depends_on = [
    aws_opensearchserverless_security_policy.key,
    aws_opensearchserverless_security_policy.network,
  ]
}

resource "aws_iam_role" "knowledge_base" {
  name = "policies-knowledge-base"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "bedrock.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account }
        ArnLike      = { "aws:SourceArn" = "arn:aws:bedrock:eu-west-1:${local.account}:knowledge-base/*" }
      }
    }]
  })
}

data "aws_iam_policy_document" "knowledge_base" {
  statement {
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = [aws_s3_bucket.documents.arn, "${aws_s3_bucket.documents.arn}/*"]
  }
  statement {
    actions   = ["bedrock:InvokeModel"]
    resources = [local.embedding]
  }
  statement {
    actions   = ["aoss:APIAccessAll"]
    resources = [aws_opensearchserverless_collection.policies.arn]
  }
  statement {
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.policies.arn]
  }
}

resource "aws_iam_role_policy" "knowledge_base" {
  name   = "read"
  role   = aws_iam_role.knowledge_base.name
  policy = data.aws_iam_policy_document.knowledge_base.json
}

resource "aws_bedrockagent_knowledge_base" "policies" {
  name     = "policies"
  role_arn = aws_iam_role.knowledge_base.arn
  knowledge_base_configuration {
    type = "VECTOR"
    vector_knowledge_base_configuration {
      embedding_model_arn = local.embedding
    }
  }
  storage_configuration {
    type = "OPENSEARCH_SERVERLESS"
    opensearch_serverless_configuration {
      collection_arn    = aws_opensearchserverless_collection.policies.arn
      vector_index_name = "policies"
      field_mapping {
        vector_field   = "vector"
        text_field     = "text"
        metadata_field = "metadata"
      }
    }
  }
}

resource "aws_bedrockagent_data_source" "documents" {
  knowledge_base_id    = aws_bedrockagent_knowledge_base.policies.id
  name                 = "documents"
  data_deletion_policy = "RETAIN"
  server_side_encryption_configuration {
    kms_key_arn = aws_kms_key.policies.arn
  }
  data_source_configuration {
    type = "S3"
    s3_configuration {
      bucket_arn              = aws_s3_bucket.documents.arn
      bucket_owner_account_id = local.account
      inclusion_prefixes      = ["published/"]
    }
  }
  vector_ingestion_configuration {
    chunking_configuration {
      chunking_strategy = "FIXED_SIZE"
      fixed_size_chunking_configuration {
        max_tokens         = 300
        overlap_percentage = 20
      }
    }
  }
}
