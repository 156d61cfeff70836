data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "key" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }
}

resource "aws_kms_key" "data" {
  enable_key_rotation = true
  policy              = data.aws_iam_policy_document.key.json
}

locals {
  blocks = {
    clicks = { name = "ranker-clicks", policy = true }
    models = { name = "ranker-models", policy = false }
  }
}

resource "aws_s3_bucket" "ranker" {
  for_each = local.blocks
  bucket   = each.value.name
}

resource "aws_s3_bucket_server_side_encryption_configuration" "ranker" {
  for_each = local.blocks
  bucket   = aws_s3_bucket.ranker[each.key].id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.data.arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "ranker" {
  for_each                = local.blocks
  bucket                  = aws_s3_bucket.ranker[each.key].id
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = each.value.policy
  restrict_public_buckets = each.value.policy
}

resource "aws_s3_bucket_versioning" "clicks" {
  bucket = aws_s3_bucket.ranker["clicks"].id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_logging" "clicks" {
  bucket        = aws_s3_bucket.ranker["clicks"].id
  target_bucket = "platform-access-logs"
  target_prefix = "clicks/"
}

resource "aws_s3_bucket_lifecycle_configuration" "clicks" {
  bucket = aws_s3_bucket.ranker["clicks"].id
  rule {
    id     = "old-clicks"
    status = "Enabled"
    filter {
      prefix = "raw/"
    }
    expiration {
      days = 400
    }
    noncurrent_version_expiration {
      noncurrent_days = 30
    }
  }
}

resource "aws_s3_bucket_policy" "models" {
  bucket = aws_s3_bucket.ranker["models"].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Partner"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::999988887777:root" }
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.ranker["models"].arn}/released/*"
    }]
  })
}
